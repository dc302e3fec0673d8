package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionedSqlTest {

    private static final String SQL = "SELECT @since 15: a | b@, @since 13: c\n+ d | @ FROM t";

    @Test
    void choosesTheNewFragments() {
        assertThat(VersionedSql.forVersion(SQL, 15)).isEqualTo("SELECT a, c\n+ d FROM t");
    }

    @Test
    void choosesTheOldFragments() {
        assertThat(VersionedSql.forVersion(SQL, 12)).isEqualTo("SELECT b,  FROM t");
    }

    @Test
    void choosesEachFragmentByItself() {
        assertThat(VersionedSql.forVersion(SQL, 14)).isEqualTo("SELECT b, c\n+ d FROM t");
    }
}
