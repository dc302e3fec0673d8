package io.howdah.query.listing;

/// What lists access methods and what they use. PostgreSQL 12 or newer. `%s` takes a condition.
final class AccessMethodQueries {

    private AccessMethodQueries() {}

    static final String METHODS =
            """
            SELECT m.amname AS "Name", CASE m.amtype WHEN 'i' THEN 'Index' ELSE 'Table' END AS "Type"
                 + , m.amhandler::regproc AS "Handler",
                 + pg_catalog.obj_description(m.oid, 'pg_am') AS "Description"
              FROM pg_catalog.pg_am AS m
             WHERE %s
             ORDER BY 1
            """;

    static final String CLASSES =
            """
            SELECT DISTINCT m.amname AS "AM", pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
                   CASE WHEN c.opckeytype <> 0 AND c.opckeytype <> c.opcintype
                       THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
                   CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN ''
                       ELSE quote_ident(n.nspname) || '.' END || quote_ident(c.opcname)
                       AS "Operator class",
                   CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?"
                 + , f.opfname AS "Operator family", pg_catalog.pg_get_userbyid(c.opcowner) AS "Owner"
              FROM pg_catalog.pg_opclass AS c
                   JOIN pg_catalog.pg_am AS m ON m.oid = c.opcmethod
                   JOIN pg_catalog.pg_opfamily AS f ON f.oid = c.opcfamily
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace
                   CROSS JOIN LATERAL (SELECT t.typname AS name FROM pg_catalog.pg_type AS t
                        WHERE t.oid = c.opcintype
                       UNION SELECT pg_catalog.format_type(c.opcintype, NULL)) AS y
             WHERE %s
             ORDER BY 1, 2, 4
            """;

    static final String FAMILIES =
            """
            SELECT m.amname AS "AM",
                   CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN ''
                       ELSE quote_ident(n.nspname) || '.' END || quote_ident(f.opfname)
                       AS "Operator family",
                   string_agg(DISTINCT pg_catalog.format_type(c.opcintype, NULL), ', ')
                       AS "Applicable types"
                 + , pg_catalog.pg_get_userbyid(f.opfowner) AS "Owner"
              FROM pg_catalog.pg_opfamily AS f
                   JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
                   LEFT JOIN pg_catalog.pg_opclass AS c ON c.opcfamily = f.oid
                   LEFT JOIN LATERAL (SELECT t.typname AS name FROM pg_catalog.pg_type AS t
                        WHERE t.oid = c.opcintype
                       UNION SELECT pg_catalog.format_type(c.opcintype, NULL)) AS y ON true
             WHERE %s
             GROUP BY m.amname, f.oid, f.opfname, f.opfowner, n.nspname
             ORDER BY 1, 2
            """;

    static final String OPERATORS =
            """
            SELECT m.amname AS "AM", CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN ''
                       ELSE quote_ident(n.nspname) || '.' END || quote_ident(f.opfname)
                       AS "Operator family",
                   o.amopopr::regoperator AS "Operator", o.amopstrategy AS "Strategy",
                   CASE o.amoppurpose WHEN 'o' THEN 'ordering' ELSE 'search' END AS "Purpose"
              FROM pg_catalog.pg_amop AS o
                   JOIN pg_catalog.pg_opfamily AS f ON f.oid = o.amopfamily
                   JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod AND m.oid = o.amopmethod
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
             WHERE %s
             ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, 3, 4
            """;

    static final String FUNCTIONS =
            """
            SELECT m.amname AS "AM", CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN ''
                       ELSE quote_ident(n.nspname) || '.' END || quote_ident(f.opfname)
                       AS "Operator family",
                   pg_catalog.format_type(p.amproclefttype, NULL) AS "Registered left type",
                   pg_catalog.format_type(p.amprocrighttype, NULL) AS "Registered right type",
                   p.amprocnum AS "Number", p.amproc::regprocedure AS "Function"
              FROM pg_catalog.pg_amproc AS p
                   JOIN pg_catalog.pg_opfamily AS f ON f.oid = p.amprocfamily
                   JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
             WHERE %s
             ORDER BY 1, 2, 3, 4, 5
            """;
}
