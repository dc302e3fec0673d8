package io.howdah.query.listing;

/// What lists objects outside of schemas, those of a database and those of the whole cluster.
/// PostgreSQL 12 or newer. `%s` takes a condition.
final class ClusterQueries {

    private ClusterQueries() {}

    static final String ROLES =
            """
            SELECT r.rolname AS "Role name",
                   concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END,
                       CASE WHEN NOT r.rolinherit THEN 'No inheritance' END,
                       CASE WHEN r.rolcreaterole THEN 'Create role' END,
                       CASE WHEN r.rolcreatedb THEN 'Create DB' END,
                       CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END,
                       CASE WHEN r.rolreplication THEN 'Replication' END,
                       CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END,
                       CASE WHEN r.rolconnlimit = 0 THEN 'No connections'
                           WHEN r.rolconnlimit > 0 THEN r.rolconnlimit || ' connections' END,
                       'Password valid until ' || r.rolvaliduntil) AS "Attributes",
                   ARRAY(SELECT g.rolname FROM pg_catalog.pg_auth_members AS m
                           JOIN pg_catalog.pg_roles AS g ON g.oid = m.roleid
                          WHERE m.member = r.oid ORDER BY 1) AS "Member of"
                 + , pg_catalog.shobj_description(r.oid, 'pg_authid') AS "Description"
              FROM pg_catalog.pg_roles AS r
             WHERE %s
             ORDER BY 1
            """;

    static final String ROLE_GRANTS =
            """
            SELECT r.rolname AS "Role name", g.rolname AS "Member of",
                   concat_ws(', ', CASE WHEN m.admin_option THEN 'ADMIN' END,
                       CASE WHEN to_jsonb(m) ->> 'inherit_option' = 'true' THEN 'INHERIT' END,
                       CASE WHEN to_jsonb(m) ->> 'set_option' = 'true' THEN 'SET' END) AS "Options",
                   pg_catalog.pg_get_userbyid(m.grantor) AS "Grantor"
              FROM pg_catalog.pg_roles AS r
                   JOIN pg_catalog.pg_auth_members AS m ON m.member = r.oid
                   JOIN pg_catalog.pg_roles AS g ON g.oid = m.roleid
             WHERE %s
             ORDER BY 1, 2, 4
            """;

    static final String ROLE_SETTINGS =
            """
            SELECT r.rolname AS "Role", d.datname AS "Database",
                   array_to_string(s.setconfig, E'\\n') AS "Settings"
              FROM pg_catalog.pg_db_role_setting AS s
                   LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
                   LEFT JOIN pg_catalog.pg_database AS d ON d.oid = s.setdatabase
             WHERE %s
             ORDER BY 1, 2
            """;

    static final String DATABASES =
            """
            SELECT d.datname AS "Name", pg_catalog.pg_get_userbyid(d.datdba) AS "Owner",
                   pg_catalog.pg_encoding_to_char(d.encoding) AS "Encoding",
                   CASE to_jsonb(d) ->> 'datlocprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                       ELSE 'libc' END AS "Locale Provider",
                   d.datcollate AS "Collate", d.datctype AS "Ctype",
                   coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS "Locale",
                   array_to_string(d.datacl, E'\\n') AS "Access privileges"
                 + , CASE WHEN pg_catalog.has_database_privilege(d.oid, 'CONNECT')
                 +     THEN pg_catalog.pg_size_pretty(pg_catalog.pg_database_size(d.oid))
                 +     ELSE 'No Access' END AS "Size",
                 + (SELECT t.spcname FROM pg_catalog.pg_tablespace AS t WHERE t.oid = d.dattablespace)
                 +     AS "Tablespace",
                 + pg_catalog.shobj_description(d.oid, 'pg_database') AS "Description"
              FROM pg_catalog.pg_database AS d
             WHERE %s
             ORDER BY 1
            """;

    static final String TABLESPACES =
            """
            SELECT s.spcname AS "Name", pg_catalog.pg_get_userbyid(s.spcowner) AS "Owner",
                   pg_catalog.pg_tablespace_location(s.oid) AS "Location"
                 + , array_to_string(s.spcacl, E'\\n') AS "Access privileges",
                 + array_to_string(s.spcoptions, ', ') AS "Options",
                 + pg_catalog.pg_size_pretty(pg_catalog.pg_tablespace_size(s.oid)) AS "Size",
                 + pg_catalog.shobj_description(s.oid, 'pg_tablespace') AS "Description"
              FROM pg_catalog.pg_tablespace AS s
             WHERE %s
             ORDER BY 1
            """;

    static final String EXTENSIONS =
            """
            SELECT e.extname AS "Name", e.extversion AS "Version", n.nspname AS "Schema",
                   pg_catalog.obj_description(e.oid, 'pg_extension') AS "Description"
                 + , (SELECT string_agg(pg_catalog.pg_describe_object(d.classid, d.objid, 0), E'\\n'
                 +         ORDER BY pg_catalog.pg_describe_object(d.classid, d.objid, 0))
                 +      FROM pg_catalog.pg_depend AS d
                 +     WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.refobjid = e.oid
                 +           AND d.deptype = 'e') AS "Objects"
              FROM pg_catalog.pg_extension AS e
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
             WHERE %s
             ORDER BY 1
            """;

    static final String LANGUAGES =
            """
            SELECT l.lanname AS "Name", pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
                   l.lanpltrusted AS "Trusted"
                 + , NOT l.lanispl AS "Internal language", l.lanplcallfoid::regproc AS "Call handler",
                 + l.lanvalidator::regproc AS "Validator", l.laninline::regproc AS "Inline handler",
                 + array_to_string(l.lanacl, E'\\n') AS "Access privileges"
                   , pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
              FROM pg_catalog.pg_language AS l
             WHERE %s
             ORDER BY 1
            """;

    static final String WRAPPERS =
            """
            SELECT w.fdwname AS "Name", pg_catalog.pg_get_userbyid(w.fdwowner) AS "Owner",
                   w.fdwhandler::regproc AS "Handler", w.fdwvalidator::regproc AS "Validator"
                 + , array_to_string(w.fdwacl, E'\\n') AS "Access privileges",
                 + array_to_string(w.fdwoptions, ', ') AS "FDW options",
                 + pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper') AS "Description"
              FROM pg_catalog.pg_foreign_data_wrapper AS w
             WHERE %s
             ORDER BY 1
            """;

    static final String SERVERS =
            """
            SELECT s.srvname AS "Name", pg_catalog.pg_get_userbyid(s.srvowner) AS "Owner",
                   w.fdwname AS "Foreign-data wrapper"
                 + , array_to_string(s.srvacl, E'\\n') AS "Access privileges", s.srvtype AS "Type",
                 + s.srvversion AS "Version", array_to_string(s.srvoptions, ', ') AS "FDW options",
                 + pg_catalog.obj_description(s.oid, 'pg_foreign_server') AS "Description"
              FROM pg_catalog.pg_foreign_server AS s
                   JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
             WHERE %s
             ORDER BY 1
            """;

    /// Options hold passwords: who may not see them gets nothing from the view.
    static final String USER_MAPPINGS =
            """
            SELECT m.srvname AS "Server", m.usename AS "User name"
                 + , array_to_string(m.umoptions, ', ') AS "FDW options"
              FROM pg_catalog.pg_user_mappings AS m
             WHERE %s
             ORDER BY 1, 2
            """;

    static final String FOREIGN_TABLES =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Table", s.srvname AS "Server"
                 + , array_to_string(f.ftoptions, ', ') AS "FDW options",
                 + pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
              FROM pg_catalog.pg_foreign_table AS f
                   JOIN pg_catalog.pg_class AS c ON c.oid = f.ftrelid
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                   JOIN pg_catalog.pg_foreign_server AS s ON s.oid = f.ftserver
             WHERE %s
             ORDER BY 1, 2
            """;

    static final String PUBLICATIONS =
            """
            SELECT p.pubname AS "Name", pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
                   p.puballtables AS "All tables", p.pubinsert AS "Inserts", p.pubupdate AS "Updates",
                   p.pubdelete AS "Deletes", p.pubtruncate AS "Truncates",
                   (to_jsonb(p) ->> 'pubviaroot')::boolean AS "Via root"
                 + , (SELECT string_agg(quote_ident(t.schemaname) || '.' || quote_ident(t.tablename), E'\\n'
                 +         ORDER BY t.schemaname, t.tablename)
                 +      FROM pg_catalog.pg_publication_tables AS t WHERE t.pubname = p.pubname) AS "Tables",
                 + pg_catalog.obj_description(p.oid, 'pg_publication') AS "Description"
              FROM pg_catalog.pg_publication AS p
             WHERE %s
             ORDER BY 1
            """;

    /// Others' passwords stand in what only superusers may read.
    static final String SUBSCRIPTIONS =
            """
            SELECT s.subname AS "Name", pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
                   s.subenabled AS "Enabled", array_to_string(s.subpublications, ', ') AS "Publication"
                 + , s.subsynccommit AS "Synchronous commit",
                 + pg_catalog.obj_description(s.oid, 'pg_subscription') AS "Description"
              FROM pg_catalog.pg_subscription AS s
             WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d
                       WHERE d.datname = current_database()) AND %s
             ORDER BY 1
            """;

    static final String EVENT_TRIGGERS =
            """
            SELECT e.evtname AS "Name", e.evtevent AS "Event",
                   pg_catalog.pg_get_userbyid(e.evtowner) AS "Owner",
                   CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica'
                       WHEN 'A' THEN 'always' ELSE 'disabled' END AS "Enabled",
                   e.evtfoid::regproc AS "Function", array_to_string(e.evttags, ', ') AS "Tags"
                 + , pg_catalog.obj_description(e.oid, 'pg_event_trigger') AS "Description"
              FROM pg_catalog.pg_event_trigger AS e
             WHERE %s
             ORDER BY 1
            """;

    static final String LARGE_OBJECTS =
            """
            SELECT o.oid AS "ID", pg_catalog.pg_get_userbyid(o.lomowner) AS "Owner"
                 + , array_to_string(o.lomacl, E'\\n') AS "Access privileges"
                   , pg_catalog.obj_description(o.oid, 'pg_largeobject') AS "Description"
              FROM pg_catalog.pg_largeobject_metadata AS o
             WHERE %s
             ORDER BY 1
            """;

    static final String SETTINGS =
            """
            SELECT s.name AS "Parameter", pg_catalog.current_setting(s.name) AS "Value"
                 + , s.vartype AS "Type", s.context AS "Context"
              FROM pg_catalog.pg_settings AS s
             WHERE %s
             ORDER BY 1
            """;
}
