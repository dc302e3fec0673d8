package io.howdah.catalog.definition;

/// Statements that make what lies above schemas. Each query takes the object's identifier and gives
/// statements in their order; `search_path` is empty.
final class ServerDefinitionQueries {

    private ServerDefinitionQueries() {}

    /// `OPTIONS (…)` out of an array of them; NULL without any.
    static String options(String column) {
        return """
        (SELECT ' OPTIONS (' || string_agg(format('%%I %%L', o.option_name, o.option_value), ', ')
                 || ')' FROM pg_options_to_table(%s) o)\
        """
                .formatted(column);
    }

    static final String DATABASE =
            """
            SELECT 1, format('CREATE DATABASE %I WITH TEMPLATE = template0 ENCODING = %L', d.datname,
                             pg_encoding_to_char(d.encoding))
                      || @since 15: CASE d.datlocprovider WHEN 'i' THEN ' LOCALE_PROVIDER = icu'
                                         WHEN 'b' THEN ' LOCALE_PROVIDER = builtin'
                                         ELSE ' LOCALE_PROVIDER = libc' END | ''@
                      || @since 17: COALESCE(CASE d.datlocprovider
                                        WHEN 'i' THEN format(' ICU_LOCALE = %L', d.datlocale)
                                        WHEN 'b' THEN format(' BUILTIN_LOCALE = %L', d.datlocale)
                                        END, '') | ''@
                      || format(' LC_COLLATE = %L LC_CTYPE = %L', d.datcollate, d.datctype)
                      || CASE WHEN t.spcname <> 'pg_default'
                              THEN format(' TABLESPACE = %I', t.spcname) ELSE '' END
                      || CASE WHEN d.datconnlimit >= 0
                              THEN ' CONNECTION LIMIT = ' || d.datconnlimit ELSE '' END
              FROM pg_database d
              JOIN pg_tablespace t ON t.oid = d.dattablespace
             WHERE d.oid = $1
            """;

    static final String ROLE =
            """
            SELECT 1, format('CREATE ROLE %I WITH ', r.rolname)
                      || concat_ws(' ', CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
                            CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
                            CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
                            CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,
                            CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,
                            CASE WHEN r.rolreplication THEN 'REPLICATION' END,
                            CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
                            CASE WHEN r.rolconnlimit >= 0
                                 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END,
                            'VALID UNTIL ' || quote_literal(r.rolvaliduntil))
              FROM pg_roles r WHERE r.oid = $1
            UNION ALL
            SELECT 2, format('ALTER ROLE %I%s SET %I = %s', r.rolname,
                             COALESCE(' IN DATABASE ' || quote_ident(d.datname), ''),
                             split_part(c, '=', 1),
                             quote_literal(substr(c, position('=' IN c) + 1)))
              FROM pg_roles r
              JOIN pg_db_role_setting s ON s.setrole = r.oid
              LEFT JOIN pg_database d ON d.oid = s.setdatabase
             CROSS JOIN LATERAL unnest(s.setconfig) c
             WHERE r.oid = $1
            UNION ALL
            SELECT DISTINCT 3, format('GRANT %I TO %I', g.rolname, r.rolname)
                   || CASE WHEN a.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END
              FROM pg_roles r
              JOIN pg_auth_members a ON a.member = r.oid
              JOIN pg_roles g ON g.oid = a.roleid
             WHERE r.oid = $1
             ORDER BY 1
            """;

    static final String MEMBERSHIP =
            """
            SELECT DISTINCT 1, format('GRANT %I TO %I', g.rolname, m.rolname)
                   || CASE WHEN a.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END
              FROM pg_auth_members a
              JOIN pg_roles g ON g.oid = a.roleid
              JOIN pg_roles m ON m.oid = a.member
             WHERE a.roleid = $1 AND a.member = $2
            """;

    /// A tablespace within the data folder has no location of its own.
    static final String TABLESPACE =
            """
            SELECT 1, format('CREATE TABLESPACE %I LOCATION %L', t.spcname,
                             CASE WHEN pg_tablespace_location(t.oid) LIKE '/%'
                                       OR pg_tablespace_location(t.oid) ~ '^[A-Za-z]:'
                                  THEN pg_tablespace_location(t.oid) ELSE '' END)
                      || COALESCE(' WITH (' || array_to_string(t.spcoptions, ', ') || ')', '')
              FROM pg_tablespace t WHERE t.oid = $1
            """;

    static final String SCHEMA =
            """
            SELECT 1, format('CREATE SCHEMA %I', n.nspname) FROM pg_namespace n WHERE n.oid = $1
            """;

    static final String EXTENSION =
            """
            SELECT 1, format('CREATE EXTENSION %I WITH SCHEMA %I VERSION %L', e.extname, n.nspname,
                             e.extversion)
              FROM pg_extension e
              JOIN pg_namespace n ON n.oid = e.extnamespace
             WHERE e.oid = $1
            """;

    static final String FOREIGN_DATA_WRAPPER =
            """
            SELECT 1, format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname)
                      || COALESCE(' HANDLER ' || NULLIF(w.fdwhandler, 0)::regproc, '')
                      || COALESCE(' VALIDATOR ' || NULLIF(w.fdwvalidator, 0)::regproc, '')
                      || COALESCE(@options@, '')
              FROM pg_foreign_data_wrapper w WHERE w.oid = $1
            """
                    .replace("@options@", options("w.fdwoptions"));

    static final String FOREIGN_SERVER =
            """
            SELECT 1, format('CREATE SERVER %I', s.srvname)
                      || COALESCE(' TYPE ' || quote_literal(NULLIF(s.srvtype, '')), '')
                      || COALESCE(' VERSION ' || quote_literal(NULLIF(s.srvversion, '')), '')
                      || format(' FOREIGN DATA WRAPPER %I', w.fdwname)
                      || COALESCE(@options@, '')
              FROM pg_foreign_server s
              JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
             WHERE s.oid = $1
            """
                    .replace("@options@", options("s.srvoptions"));

    static final String USER_MAPPING =
            """
            SELECT 1, format('CREATE USER MAPPING FOR %s SERVER %I',
                             CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END,
                             u.srvname)
                      || COALESCE(@options@, '')
              FROM pg_user_mappings u WHERE u.umid = $1
            """
                    .replace("@options@", options("u.umoptions"));

    static final String PUBLICATION =
            """
            SELECT 1, format('CREATE PUBLICATION %I', p.pubname)
                   || CASE WHEN p.puballtables THEN ' FOR ALL TABLES'
                           ELSE COALESCE(' FOR ' || NULLIF(concat_ws(', ',
                      (SELECT 'TABLE ' || string_agg(
                              r.prrelid::regclass
                              || @since 15: COALESCE(' (' || (SELECT string_agg(quote_ident(a.attname), ', '
                                                                ORDER BY a.attnum)
                                                    FROM pg_attribute a
                                                   WHERE a.attrelid = r.prrelid
                                                     AND a.attnum = ANY (r.prattrs)) || ')', '')
                              || COALESCE(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '') | ''@,
                              ', ' ORDER BY r.oid)
                         FROM pg_publication_rel r WHERE r.prpubid = p.oid),
                      @since 15: (SELECT 'TABLES IN SCHEMA ' || string_agg(quote_ident(n.nspname), ', '
                                                              ORDER BY n.nspname)
                         FROM pg_publication_namespace pn
                         JOIN pg_namespace n ON n.oid = pn.pnnspid
                        WHERE pn.pnpubid = p.oid) | NULL@), ''), '') END
                   || format(' WITH (publish = %L', concat_ws(', ',
                             CASE WHEN p.pubinsert THEN 'insert' END,
                             CASE WHEN p.pubupdate THEN 'update' END,
                             CASE WHEN p.pubdelete THEN 'delete' END,
                             CASE WHEN p.pubtruncate THEN 'truncate' END))
                   || @since 13: CASE WHEN p.pubviaroot
                                      THEN ', publish_via_partition_root = true' ELSE '' END | ''@
                   || @since 18: CASE WHEN p.pubgencols = 's'
                                      THEN ', publish_generated_columns = stored' ELSE '' END | ''@
                   || ')'
              FROM pg_publication p WHERE p.oid = $1
            """;

    /// Connects to nothing: the copy is switched on by hand.
    static final String SUBSCRIPTION =
            """
            SELECT 1, format('CREATE SUBSCRIPTION %I CONNECTION %L PUBLICATION %s WITH (connect = false'
                             || ', enabled = false, slot_name = %s, synchronous_commit = %L',
                             s.subname, s.subconninfo,
                             (SELECT string_agg(quote_ident(u.name), ', ' ORDER BY u.position)
                                FROM unnest(s.subpublications) WITH ORDINALITY u (name, position)),
                             COALESCE(quote_literal(s.subslotname), 'NONE'), s.subsynccommit)
                   || @since 14: CASE WHEN s.subbinary THEN ', binary = true' ELSE '' END | ''@
                   || @since 16: CASE s.substream WHEN 't' THEN ', streaming = on'
                                      WHEN 'p' THEN ', streaming = parallel'
                                      ELSE ', streaming = off' END | ''@
                   || ')'
              FROM pg_subscription s WHERE s.oid = $1
            """;

    static final String EVENT_TRIGGER =
            """
            SELECT 1, format('CREATE EVENT TRIGGER %I ON %s', t.evtname, t.evtevent)
                      || COALESCE(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(g), ', ')
                                                         FROM unnest(t.evttags) g) || ')', '')
                      || ' EXECUTE FUNCTION ' || t.evtfoid::regprocedure
              FROM pg_event_trigger t WHERE t.oid = $1
            UNION ALL
            SELECT 2, format('ALTER EVENT TRIGGER %I %s', t.evtname,
                             CASE t.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                  ELSE 'ENABLE ALWAYS' END)
              FROM pg_event_trigger t WHERE t.oid = $1 AND t.evtenabled <> 'O'
             ORDER BY 1
            """;

    static final String LANGUAGE =
            """
            SELECT 1, format('CREATE %sLANGUAGE %I',
                             CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END, l.lanname)
                      || COALESCE(' HANDLER ' || NULLIF(l.lanplcallfoid, 0)::regproc, '')
                      || COALESCE(' INLINE ' || NULLIF(l.laninline, 0)::regproc, '')
                      || COALESCE(' VALIDATOR ' || NULLIF(l.lanvalidator, 0)::regproc, '')
              FROM pg_language l WHERE l.oid = $1
            """;

    static final String CAST =
            """
            SELECT 1, format('CREATE CAST (%s AS %s) ', format_type(k.castsource, NULL),
                             format_type(k.casttarget, NULL))
                      || CASE k.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || k.castfunc::regprocedure
                              WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
                      || CASE k.castcontext WHEN 'a' THEN ' AS ASSIGNMENT'
                              WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END
              FROM pg_cast k WHERE k.oid = $1
            """;

    static final String TRANSFORM =
            """
            SELECT 1, format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL),
                             l.lanname,
                             concat_ws(', ',
                               'FROM SQL WITH FUNCTION ' || NULLIF(t.trffromsql, 0)::regprocedure,
                               'TO SQL WITH FUNCTION ' || NULLIF(t.trftosql, 0)::regprocedure))
              FROM pg_transform t
              JOIN pg_language l ON l.oid = t.trflang
             WHERE t.oid = $1
            """;

    static final String ACCESS_METHOD =
            """
            SELECT 1, format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
                             CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler)
              FROM pg_am a WHERE a.oid = $1
            """;

    /// Those of a whole database replace what is usual, so that is taken away first; those of a schema
    /// only add.
    static final String DEFAULT_PRIVILEGES =
            """
            WITH d AS (
                SELECT a.*, format('ALTER DEFAULT PRIVILEGES FOR ROLE %I', r.rolname)
                            || COALESCE(' IN SCHEMA ' || quote_ident(n.nspname), '') AS head,
                       r.rolname, a.defaclnamespace = 0 AS whole,
                       CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                            WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS'
                            ELSE 'LARGE OBJECTS' END AS kind
                  FROM pg_default_acl a
                  JOIN pg_roles r ON r.oid = a.defaclrole
                  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
                 WHERE a.oid = $1)
            SELECT 1, format('%s REVOKE ALL ON %s FROM PUBLIC, %I', d.head, d.kind, d.rolname)
              FROM d WHERE d.whole
            UNION ALL
            SELECT 2, format('%s GRANT %s ON %s TO %s', d.head,
                             string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), d.kind,
                             CASE WHEN x.grantee = 0 THEN 'PUBLIC'
                                  ELSE quote_ident(pg_get_userbyid(x.grantee)) END)
                      || CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
              FROM d
             CROSS JOIN LATERAL aclexplode(d.defaclacl) x
             GROUP BY d.head, d.kind, x.grantee, x.is_grantable
             ORDER BY 1, 2
            """;

    /// What is in it is data, and comes with a dump.
    static final String LARGE_OBJECT =
            """
            SELECT 1, format('SELECT pg_catalog.lo_create(%s)', o.oid)
              FROM pg_largeobject_metadata o WHERE o.oid = $1
            """;
}
