package io.howdah.schema.ddl;

/// What to leave out of DDL.
///
/// @param owners write `ALTER … OWNER TO`; the roles must exist where the text is loaded
/// @param privileges write `GRANT` and `REVOKE`; the roles must exist too
/// @param comments write `COMMENT ON`
public record DdlOptions(boolean owners, boolean privileges, boolean comments) {

    public static final DdlOptions COMPLETE = new DdlOptions(true, true, true);

    /// Loads on a server that does not know the roles.
    public static final DdlOptions WITHOUT_ROLES = new DdlOptions(false, false, true);
}
