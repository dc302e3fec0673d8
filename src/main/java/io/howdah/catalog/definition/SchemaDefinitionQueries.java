package io.howdah.catalog.definition;

/// Statements that make what lies in schemas and no schema model knows. Each query takes the object's
/// identifier and gives statements in their order; `search_path` is empty.
final class SchemaDefinitionQueries {

    private SchemaDefinitionQueries() {}

    /// Also a partition's columns are written in full: it is attached afterwards.
    static final String FOREIGN_TABLE =
            """
            SELECT 1, format(E'CREATE FOREIGN TABLE %s (\\n    %s\\n) SERVER %I', c.oid::regclass,
                     concat_ws(E',\\n    ',
                       (SELECT string_agg(quote_ident(a.attname) || ' '
                               || format_type(a.atttypid, a.atttypmod)
                               || COALESCE(@column options@, '')
                               || CASE WHEN a.attcollation <> y.typcollation
                                       THEN ' COLLATE ' || (SELECT format('%I.%I', w.nspname, k.collname)
                                  FROM pg_collation k
                                  JOIN pg_namespace w ON w.oid = k.collnamespace
                                 WHERE k.oid = a.attcollation)
                                       ELSE '' END
                               || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                               || CASE WHEN x.oid IS NULL THEN ''
                                       WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS ('
                                            || pg_get_expr(x.adbin, x.adrelid) || ') STORED'
                                       ELSE ' DEFAULT ' || pg_get_expr(x.adbin, x.adrelid) END,
                               E',\\n    ' ORDER BY a.attnum)
                          FROM pg_attribute a
                          JOIN pg_type y ON y.oid = a.atttypid
                          LEFT JOIN pg_attrdef x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                       (SELECT string_agg(format('CONSTRAINT %I %s', k.conname,
                                                 pg_get_constraintdef(k.oid)),
                                          E',\\n    ' ORDER BY k.conname)
                          FROM pg_constraint k
                         WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conislocal)),
                     s.srvname)
                   || COALESCE(@options@, '')
              FROM pg_class c
              JOIN pg_foreign_table f ON f.ftrelid = c.oid
              JOIN pg_foreign_server s ON s.oid = f.ftserver
             WHERE c.oid = $1
            UNION ALL
            SELECT 2, CASE WHEN c.relispartition
                           THEN format('ALTER TABLE ONLY %s ATTACH PARTITION %s %s',
                                       h.inhparent::regclass, c.oid::regclass,
                                       pg_get_expr(c.relpartbound, c.oid))
                           ELSE format('ALTER FOREIGN TABLE %s INHERIT %s', c.oid::regclass,
                                       h.inhparent::regclass) END
              FROM pg_class c
              JOIN pg_inherits h ON h.inhrelid = c.oid
             WHERE c.oid = $1
            UNION ALL
            SELECT 3, pg_get_triggerdef(t.oid)
              FROM pg_trigger t WHERE t.tgrelid = $1 AND NOT t.tgisinternal
            UNION ALL
            SELECT 4, format('COMMENT ON COLUMN %s.%I IS %L', d.objoid::regclass, a.attname,
                             d.description)
              FROM pg_description d
              JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
             WHERE d.classoid = 'pg_class'::regclass AND d.objoid = $1 AND d.objsubid > 0
             ORDER BY 1
            """
                    .replace("@options@", ServerDefinitionQueries.options("f.ftoptions"))
                    .replace(
                            "@column options@", ServerDefinitionQueries.options("a.attfdwoptions"));

    static final String OPERATOR =
            """
            SELECT 1, format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
                     'FUNCTION = ' || o.oprcode,
                     'LEFTARG = ' || format_type(NULLIF(o.oprleft, 0), NULL),
                     'RIGHTARG = ' || format_type(NULLIF(o.oprright, 0), NULL),
                     (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', m.nspname, x.oprname)
                        FROM pg_operator x JOIN pg_namespace m ON m.oid = x.oprnamespace
                       WHERE x.oid = o.oprcom),
                     (SELECT format('NEGATOR = OPERATOR(%I.%s)', m.nspname, x.oprname)
                        FROM pg_operator x JOIN pg_namespace m ON m.oid = x.oprnamespace
                       WHERE x.oid = o.oprnegate),
                     'RESTRICT = ' || NULLIF(o.oprrest, 0)::regproc,
                     'JOIN = ' || NULLIF(o.oprjoin, 0)::regproc,
                     CASE WHEN o.oprcanhash THEN 'HASHES' END,
                     CASE WHEN o.oprcanmerge THEN 'MERGES' END))
              FROM pg_operator o
              JOIN pg_namespace n ON n.oid = o.oprnamespace
             WHERE o.oid = $1
            """;

    /// The members that were made with it; others belong to its family.
    static final String OPERATOR_CLASS =
            """
            SELECT 1, format(E'CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS\\n    %s',
                     n.nspname, c.opcname, CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END,
                     format_type(c.opcintype, NULL), m.amname, fn.nspname, f.opfname,
                     concat_ws(E',\\n    ',
                       (SELECT string_agg(format('OPERATOR %s %s', a.amopstrategy,
                                                 a.amopopr::regoperator)
                               || COALESCE(' FOR ORDER BY ' || (
                                      SELECT format('%I.%I', sn.nspname, sf.opfname)
                                        FROM pg_opfamily sf
                                        JOIN pg_namespace sn ON sn.oid = sf.opfnamespace
                                       WHERE sf.oid = a.amopsortfamily), ''),
                               E',\\n    ' ORDER BY a.amopstrategy)
                          FROM pg_amop a
                          JOIN pg_depend d
                            ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid
                           AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
                       (SELECT string_agg(format('FUNCTION %s (%s, %s) %s', p.amprocnum,
                                                 format_type(p.amproclefttype, NULL),
                                                 format_type(p.amprocrighttype, NULL),
                                                 p.amproc::regprocedure),
                                          E',\\n    ' ORDER BY p.amprocnum)
                          FROM pg_amproc p
                          JOIN pg_depend d
                            ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
                           AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
                       'STORAGE ' || format_type(COALESCE(NULLIF(c.opckeytype, 0), c.opcintype), NULL)))
              FROM pg_opclass c
              JOIN pg_namespace n ON n.oid = c.opcnamespace
              JOIN pg_am m ON m.oid = c.opcmethod
              JOIN pg_opfamily f ON f.oid = c.opcfamily
              JOIN pg_namespace fn ON fn.oid = f.opfnamespace
             WHERE c.oid = $1
            """;

    static final String OPERATOR_FAMILY =
            """
            SELECT 1, format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, m.amname)
              FROM pg_opfamily f
              JOIN pg_namespace n ON n.oid = f.opfnamespace
              JOIN pg_am m ON m.oid = f.opfmethod
             WHERE f.oid = $1
            UNION ALL
            SELECT 2, format('ALTER OPERATOR FAMILY %I.%I USING %I ADD OPERATOR %s %s', n.nspname,
                             f.opfname, m.amname, a.amopstrategy, a.amopopr::regoperator)
              FROM pg_opfamily f
              JOIN pg_namespace n ON n.oid = f.opfnamespace
              JOIN pg_am m ON m.oid = f.opfmethod
              JOIN pg_depend d
                ON d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opfamily'::regclass
               AND d.refobjid = f.oid AND d.deptype = 'a'
              JOIN pg_amop a ON a.oid = d.objid
             WHERE f.oid = $1
            UNION ALL
            SELECT 3, format('ALTER OPERATOR FAMILY %I.%I USING %I ADD FUNCTION %s (%s, %s) %s',
                             n.nspname, f.opfname, m.amname, p.amprocnum,
                             format_type(p.amproclefttype, NULL),
                             format_type(p.amprocrighttype, NULL), p.amproc::regprocedure)
              FROM pg_opfamily f
              JOIN pg_namespace n ON n.oid = f.opfnamespace
              JOIN pg_am m ON m.oid = f.opfmethod
              JOIN pg_depend d
                ON d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opfamily'::regclass
               AND d.refobjid = f.oid AND d.deptype = 'a'
              JOIN pg_amproc p ON p.oid = d.objid
             WHERE f.oid = $1
             ORDER BY 1
            """;

    static final String COLLATION =
            """
            SELECT 1, format('CREATE COLLATION %I.%I (PROVIDER = %s', n.nspname, c.collname,
                             CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                                  ELSE 'libc' END)
                   || CASE WHEN c.collprovider = 'c'
                           THEN format(', LC_COLLATE = %L, LC_CTYPE = %L', c.collcollate,
                                       c.collctype)
                           ELSE format(', LOCALE = %L',
                                COALESCE(to_jsonb(c) ->> 'colllocale',
                                         to_jsonb(c) ->> 'colliculocale', c.collcollate))
                           END
                   || CASE WHEN c.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END
                   || @since 16: COALESCE(', RULES = ' || quote_literal(c.collicurules), '') | ''@
                   || ')'
              FROM pg_collation c
              JOIN pg_namespace n ON n.oid = c.collnamespace
             WHERE c.oid = $1
            """;

    static final String CONVERSION =
            """
            SELECT 1, format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s',
                             CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END, n.nspname, c.conname,
                             pg_encoding_to_char(c.conforencoding),
                             pg_encoding_to_char(c.contoencoding), c.conproc)
              FROM pg_conversion c
              JOIN pg_namespace n ON n.oid = c.connamespace
             WHERE c.oid = $1
            """;

    static final String TEXT_SEARCH_CONFIGURATION =
            """
            SELECT 1, format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname,
                             c.cfgname, pn.nspname, p.prsname)
              FROM pg_ts_config c
              JOIN pg_namespace n ON n.oid = c.cfgnamespace
              JOIN pg_ts_parser p ON p.oid = c.cfgparser
              JOIN pg_namespace pn ON pn.oid = p.prsnamespace
             WHERE c.oid = $1
            UNION ALL
            SELECT 2, format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s',
                             n.nspname, c.cfgname, t.alias,
                             string_agg(format('%I.%I', dn.nspname, d.dictname), ', '
                                        ORDER BY m.mapseqno))
              FROM pg_ts_config c
              JOIN pg_namespace n ON n.oid = c.cfgnamespace
              JOIN pg_ts_config_map m ON m.mapcfg = c.oid
              JOIN LATERAL ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
              JOIN pg_ts_dict d ON d.oid = m.mapdict
              JOIN pg_namespace dn ON dn.oid = d.dictnamespace
             WHERE c.oid = $1
             GROUP BY n.nspname, c.cfgname, t.alias
             ORDER BY 1, 2
            """;

    static final String TEXT_SEARCH_DICTIONARY =
            """
            SELECT 1, format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname,
                             d.dictname, tn.nspname, t.tmplname,
                             COALESCE(', ' || NULLIF(d.dictinitoption, ''), ''))
              FROM pg_ts_dict d
              JOIN pg_namespace n ON n.oid = d.dictnamespace
              JOIN pg_ts_template t ON t.oid = d.dicttemplate
              JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
             WHERE d.oid = $1
            """;

    static final String TEXT_SEARCH_PARSER =
            """
            SELECT 1, format('CREATE TEXT SEARCH PARSER %I.%I (%s)', n.nspname, p.prsname,
                             concat_ws(', ', 'START = ' || p.prsstart, 'GETTOKEN = ' || p.prstoken,
                                       'END = ' || p.prsend, 'LEXTYPES = ' || p.prslextype,
                                       'HEADLINE = ' || NULLIF(p.prsheadline, 0)::regproc))
              FROM pg_ts_parser p
              JOIN pg_namespace n ON n.oid = p.prsnamespace
             WHERE p.oid = $1
            """;

    static final String TEXT_SEARCH_TEMPLATE =
            """
            SELECT 1, format('CREATE TEXT SEARCH TEMPLATE %I.%I (%s)', n.nspname, t.tmplname,
                             concat_ws(', ', 'INIT = ' || NULLIF(t.tmplinit, 0)::regproc,
                                       'LEXIZE = ' || t.tmpllexize))
              FROM pg_ts_template t
              JOIN pg_namespace n ON n.oid = t.tmplnamespace
             WHERE t.oid = $1
            """;

    /// A base type and its functions need each other: first a shell, then the functions, then the type.
    static final String BASE_TYPE =
            """
            SELECT 1, 'CREATE TYPE ' || format('%I.%I', n.nspname, t.typname)
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE t.oid = $1
            UNION ALL
            SELECT 2, rtrim(pg_get_functiondef(p.oid), E'\\n')
              FROM pg_type t
              JOIN pg_proc p
                ON p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin,
                             t.typmodout, t.typanalyze)
             WHERE t.oid = $1 AND t.typisdefined AND p.oid >= 16384
            UNION ALL
            SELECT 3, format(E'CREATE TYPE %I.%I (\\n    %s\\n)', n.nspname, t.typname,
                     concat_ws(E',\\n    ',
                       'INPUT = ' || t.typinput, 'OUTPUT = ' || t.typoutput,
                       'RECEIVE = ' || NULLIF(t.typreceive, 0)::regproc,
                       'SEND = ' || NULLIF(t.typsend, 0)::regproc,
                       'TYPMOD_IN = ' || NULLIF(t.typmodin, 0)::regproc,
                       'TYPMOD_OUT = ' || NULLIF(t.typmodout, 0)::regproc,
                       'ANALYZE = ' || NULLIF(t.typanalyze, 0)::regproc,
                       @since 14: 'SUBSCRIPT = ' || NULLIF(t.typsubscript, 0)::regproc | NULL@,
                       'INTERNALLENGTH = ' || CASE WHEN t.typlen < 0 THEN 'VARIABLE'
                                                   ELSE t.typlen::text END,
                       CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END,
                       'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'
                                              WHEN 'd' THEN 'double' ELSE 'int4' END,
                       'STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain'
                                            WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                                            ELSE 'extended' END,
                       format('CATEGORY = %L', t.typcategory),
                       CASE WHEN t.typispreferred THEN 'PREFERRED = true' END,
                       'DEFAULT = ' || quote_literal(t.typdefault),
                       'ELEMENT = ' || format_type(NULLIF(t.typelem, 0), NULL),
                       format('DELIMITER = %L', t.typdelim),
                       CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END))
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE t.oid = $1 AND t.typisdefined AND t.typtype = 'b'
             ORDER BY 1, 2
            """;
}
