package io.howdah.catalog.definition;

/// Who may do what.
final class PrivilegeQueries {

    private PrivilegeQueries() {}

    /// `GRANT` and `REVOKE` for an object whose privileges are not those of a new one.
    static final String STATEMENTS =
            """
            WITH o AS (SELECT @acl@ AS acl, @owner@ AS owner FROM @catalog@ WHERE oid = $1
                          AND @acl@ IS NOT NULL)
            SELECT 1, format('REVOKE ALL ON @on@ FROM PUBLIC, %I', pg_get_userbyid(o.owner)) FROM o
            UNION ALL
            SELECT 2, format('GRANT %s ON @on@ TO %s',
                             string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type),
                             CASE WHEN x.grantee = 0 THEN 'PUBLIC'
                                  ELSE quote_ident(pg_get_userbyid(x.grantee)) END)
                      || CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
              FROM o
             CROSS JOIN LATERAL aclexplode(o.acl) x
             GROUP BY x.grantee, x.is_grantable
             ORDER BY 1, 2
            """;

    /// Who may set a parameter, or write it into the server's configuration. The superuser who was first
    /// may do so anyway.
    static final String PARAMETER =
            """
            SELECT 1, format('GRANT %s ON PARAMETER %s TO %s',
                             string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), p.parname,
                             CASE WHEN x.grantee = 0 THEN 'PUBLIC'
                                  ELSE quote_ident(pg_get_userbyid(x.grantee)) END)
                      || CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
              FROM pg_parameter_acl p
             CROSS JOIN LATERAL aclexplode(p.paracl) x
             WHERE p.oid = $1 AND x.grantee <> 10
             GROUP BY p.parname, x.grantee, x.is_grantable
             ORDER BY 1, 2
            """;

    /// Each privilege of an object, those that everybody has by default included.
    static final String OF_OBJECT =
            """
            SELECT CASE WHEN x.grantee = 0 THEN 'everybody'
                        ELSE pg_get_userbyid(x.grantee) END AS grantee,
                   string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS privileges,
                   pg_get_userbyid(x.grantor) AS grantor, x.is_grantable, '' AS column_name,
                   x.grantee = o.owner AS is_owner
              FROM (SELECT COALESCE(@acl@, acldefault('@letter@', @owner@)) AS acl, @owner@ AS owner
                      FROM @catalog@ WHERE oid = $1) o
             CROSS JOIN LATERAL aclexplode(o.acl) x
             GROUP BY x.grantee, x.grantor, x.is_grantable, o.owner
             ORDER BY is_owner DESC, grantee
            """;

    /// Those on single columns of a relation.
    static final String OF_COLUMNS =
            """
            SELECT CASE WHEN x.grantee = 0 THEN 'everybody'
                        ELSE pg_get_userbyid(x.grantee) END AS grantee,
                   string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS privileges,
                   pg_get_userbyid(x.grantor) AS grantor, x.is_grantable, a.attname AS column_name,
                   false AS is_owner
              FROM pg_attribute a
             CROSS JOIN LATERAL aclexplode(a.attacl) x
             WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped
             GROUP BY x.grantee, x.grantor, x.is_grantable, a.attname, a.attnum
             ORDER BY a.attnum, grantee
            """;
}
