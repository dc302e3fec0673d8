package io.howdah.embedded.bazaar;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to the one database that is being built.
@FunctionalInterface
interface Connector {

    Connection connect() throws SQLException;
}
