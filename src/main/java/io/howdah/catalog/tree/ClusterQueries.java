package io.howdah.catalog.tree;

/// The objects above schemas. Columns as [CatalogRow] reads them; `search_path` begins with
/// `pg_catalog`.
final class ClusterQueries {

    private ClusterQueries() {}

    /// Databases, roles with their memberships, tablespaces. Sizes are left out: asking for a
    /// database's size reads its whole folder.
    static final String CLUSTER =
            """
            SELECT 'DATABASE' AS kind, d.oid, 0::bigint AS part, 0::bigint AS parent,
                   NULL::text AS schema, NULL::text AS owner, d.datname::text AS name,
                   '' AS detail,
                   CASE WHEN NOT (d.datallowconn AND has_database_privilege(d.oid, 'CONNECT'))
                        THEN 'closed'
                        WHEN d.datname = current_database() THEN 'current' ELSE '' END AS mark,
                   NULL::text AS definition, shobj_description(d.oid, 'pg_database') AS comment,
                   -1::bigint AS rows, -1::bigint AS bytes, d.datistemplate AS system
              FROM pg_database d
            UNION ALL
            SELECT 'ROLE', r.oid, 0, 0, NULL, NULL, r.rolname,
                   concat_ws(', ', CASE WHEN r.rolsuper THEN 'superuser' END,
                             CASE WHEN r.rolcanlogin THEN 'login' END,
                             CASE WHEN r.rolcreatedb THEN 'create databases' END,
                             CASE WHEN r.rolcreaterole THEN 'create roles' END,
                             CASE WHEN r.rolreplication THEN 'replication' END,
                             CASE WHEN r.rolbypassrls THEN 'bypass row security' END),
                   CASE WHEN r.rolcanlogin THEN 'login' ELSE '' END,
                   NULL, shobj_description(r.oid, 'pg_authid'), -1, -1, r.rolname ~ '^pg_'
              FROM pg_roles r
            UNION ALL
            SELECT 'MEMBERSHIP', g.oid, m.oid::bigint, m.oid::bigint, NULL, m.rolname, g.rolname,
                   CASE WHEN bool_or(a.admin_option) THEN 'with admin option' ELSE '' END, '',
                   NULL, NULL, -1, -1, m.rolname ~ '^pg_'
              FROM pg_auth_members a
              JOIN pg_roles g ON g.oid = a.roleid
              JOIN pg_roles m ON m.oid = a.member
             GROUP BY g.oid, g.rolname, m.oid, m.rolname
            UNION ALL
            SELECT 'TABLESPACE', t.oid, 0, 0, NULL, NULL, t.spcname,
                   pg_tablespace_location(t.oid), '', NULL,
                   shobj_description(t.oid, 'pg_tablespace'), -1, -1, false
              FROM pg_tablespace t
            @since 15: UNION ALL
            SELECT 'PARAMETER', p.oid, 0, 0, NULL, NULL, p.parname,
                   (SELECT string_agg(DISTINCT CASE WHEN x.grantee = 0 THEN 'everybody'
                                ELSE pg_get_userbyid(x.grantee) END, ', ')
                      FROM aclexplode(p.paracl) x WHERE x.grantee <> 10),
                   '', NULL, NULL, -1, -1, false
              FROM pg_parameter_acl p | @
             ORDER BY name
            """;

    /// Schemas, and what belongs to a database as a whole. Of large objects, which some programs make by
    /// the million, only the first come.
    static final String DATABASE =
            """
            SELECT 'SCHEMA' AS kind, n.oid, 0::bigint AS part, 0::bigint AS parent,
                   NULL::text AS schema, NULL::text AS owner, n.nspname::text AS name,
                   '' AS detail,
                   CASE WHEN has_schema_privilege(n.oid, 'USAGE') THEN '' ELSE 'closed' END
                       AS mark,
                   NULL::text AS definition, obj_description(n.oid, 'pg_namespace') AS comment,
                   -1::bigint AS rows, -1::bigint AS bytes,
                   n.nspname ~ '^pg_' OR n.nspname = 'information_schema' AS system
              FROM pg_namespace n
             WHERE n.nspname !~ '^pg_(toast|temp)'
            UNION ALL
            SELECT 'EXTENSION', e.oid, 0, 0, NULL, NULL, e.extname,
                   e.extversion || ' in ' || n.nspname, '', NULL,
                   obj_description(e.oid, 'pg_extension'), -1, -1, e.oid < 16384
              FROM pg_extension e
              JOIN pg_namespace n ON n.oid = e.extnamespace
            UNION ALL
            SELECT 'FOREIGN_DATA_WRAPPER', w.oid, 0, 0, NULL, NULL, w.fdwname, '', '', NULL,
                   obj_description(w.oid, 'pg_foreign_data_wrapper'), -1, -1, w.oid < 16384
              FROM pg_foreign_data_wrapper w
            UNION ALL
            SELECT 'FOREIGN_SERVER', f.oid, 0, f.srvfdw::bigint, NULL, NULL, f.srvname,
                   concat_ws(' ', f.srvtype, f.srvversion), '', NULL,
                   obj_description(f.oid, 'pg_foreign_server'), -1, -1, f.oid < 16384
              FROM pg_foreign_server f
            UNION ALL
            SELECT 'USER_MAPPING', u.umid, 0, u.srvid::bigint, NULL, u.srvname, u.usename,
                   'on ' || u.srvname, '', NULL, NULL, -1, -1, false
              FROM pg_user_mappings u
            UNION ALL
            SELECT 'PUBLICATION', p.oid, 0, 0, NULL, NULL, p.pubname,
                   CASE WHEN p.puballtables THEN 'all tables'
                        ELSE (SELECT count(*) FROM pg_publication_rel r WHERE r.prpubid = p.oid)
                             || ' tables' END,
                   '', NULL, obj_description(p.oid, 'pg_publication'), -1, -1, p.oid < 16384
              FROM pg_publication p
            UNION ALL
            SELECT 'SUBSCRIPTION', s.oid, 0, 0, NULL, NULL, s.subname,
                   array_to_string(s.subpublications, ', '),
                   CASE WHEN s.subenabled THEN '' ELSE 'disabled' END, NULL,
                   obj_description(s.oid, 'pg_subscription'), -1, -1, false
              FROM @subscriptions@ s
              JOIN pg_database d ON d.oid = s.subdbid AND d.datname = current_database()
            UNION ALL
            SELECT 'EVENT_TRIGGER', t.oid, 0, 0, NULL, NULL, t.evtname, 'on ' || t.evtevent,
                   CASE WHEN t.evtenabled = 'D' THEN 'disabled' ELSE '' END, NULL,
                   obj_description(t.oid, 'pg_event_trigger'), -1, -1, t.oid < 16384
              FROM pg_event_trigger t
            UNION ALL
            SELECT 'LANGUAGE', l.oid, 0, 0, NULL, NULL, l.lanname,
                   CASE WHEN l.lanpltrusted THEN 'trusted' ELSE '' END, '', NULL,
                   obj_description(l.oid, 'pg_language'), -1, -1, l.oid < 16384
              FROM pg_language l
            UNION ALL
            SELECT 'CAST', k.oid, 0, 0, NULL, NULL,
                   format_type(k.castsource, NULL) || ' as ' || format_type(k.casttarget, NULL),
                   concat_ws(', ', CASE k.castcontext WHEN 'i' THEN 'implicit'
                                        WHEN 'a' THEN 'in assignments' ELSE 'explicit' END,
                             CASE k.castmethod WHEN 'f' THEN 'by ' || k.castfunc::regproc
                                  WHEN 'i' THEN 'by text' ELSE 'same bytes' END),
                   '', NULL, obj_description(k.oid, 'pg_cast'), -1, -1, k.oid < 16384
              FROM pg_cast k
            UNION ALL
            SELECT 'TRANSFORM', t.oid, 0, 0, NULL, NULL,
                   format_type(t.trftype, NULL) || ' in ' || l.lanname, '', '', NULL,
                   obj_description(t.oid, 'pg_transform'), -1, -1, t.oid < 16384
              FROM pg_transform t
              JOIN pg_language l ON l.oid = t.trflang
            UNION ALL
            SELECT 'ACCESS_METHOD', a.oid, 0, 0, NULL, NULL, a.amname,
                   CASE a.amtype WHEN 't' THEN 'tables' ELSE 'indexes' END, '', NULL,
                   obj_description(a.oid, 'pg_am'), -1, -1, a.oid < 16384
              FROM pg_am a
            UNION ALL
            SELECT 'DEFAULT_PRIVILEGES', d.oid, 0, 0, NULL, NULL,
                   'of ' || pg_get_userbyid(d.defaclrole),
                   'on ' || CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences'
                            WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
                            WHEN 'n' THEN 'schemas' ELSE 'large objects' END
                         || COALESCE(' in ' || n.nspname, ''),
                   '', NULL, NULL, -1, -1, d.oid < 16384
              FROM pg_default_acl d
              LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
            UNION ALL
            (SELECT 'LARGE_OBJECT', o.oid, 0, 0, NULL, NULL, o.oid::text,
                   'of ' || pg_get_userbyid(o.lomowner), '', NULL,
                   obj_description(o.oid, 'pg_largeobject'), -1, -1, false
              FROM pg_largeobject_metadata o
             ORDER BY o.oid LIMIT 10000)
             ORDER BY system, name
            """;
}
