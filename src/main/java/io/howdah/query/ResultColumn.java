package io.howdah.query;

/// A column of a result as the server describes it.
///
/// @param name as it stands in the result; need not be unique
/// @param type the type as PostgreSQL writes it, for example `numeric(10,2)`
/// @param typeOid `pg_type.oid`
/// @param tableOid `pg_class.oid` of the table that the column comes from unchanged, 0 when there is none
/// @param attributeNumber `pg_attribute.attnum` in that table, 0 when there is none
public record ResultColumn(
        String name, String type, long typeOid, long tableOid, int attributeNumber) {}
