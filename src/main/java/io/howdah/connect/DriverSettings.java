package io.howdah.connect;

import java.io.File;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// How the driver is set up for every connection of Howdah.
final class DriverSettings {

    static {
        // The driver would look for a password in libpq's file by itself, even where others may
        // read it;
        // PasswordFile does it for us.
        System.setProperty(
                "org.postgresql.pgpassfile", File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    private DriverSettings() {}

    static PGSimpleDataSource dataSource(Endpoint endpoint, Duration patience) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(endpoint.hosts().stream().map(Host::urlName).toArray(String[]::new));
        source.setPortNumbers(endpoint.hosts().stream().mapToInt(Host::port).toArray());
        source.setDatabaseName(endpoint.database());
        source.setUser(endpoint.user());
        source.setSslMode(endpoint.sslMode().label());
        source.setApplicationName("howdah");
        // Hosts are tried one after the other: a silent one must leave time for the rest.
        source.setConnectTimeout(seconds(patience.dividedBy(endpoint.hosts().size())));
        source.setLoginTimeout(seconds(patience));
        source.setCancelSignalTimeout(seconds(patience));
        source.setTcpKeepAlive(true);
        // Values are shown as the server writes them, and a pooler or another implementation of the
        // protocol need not know each binary format.
        source.setBinaryTransfer(false);
        // Cursors (a fetch size) work in the extended protocol only.
        source.setProperty(PGProperty.PREFER_QUERY_MODE, "extended");
        for (var option : endpoint.options().entrySet()) {
            source.setProperty(option.getKey(), option.getValue());
        }
        return source;
    }

    private static int seconds(Duration patience) {
        return (int) Math.max(1, patience.toSeconds());
    }
}
