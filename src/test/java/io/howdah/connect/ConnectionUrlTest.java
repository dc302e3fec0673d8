package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

    private static final PgEnvironment BARE = PgEnvironment.empty("anna");

    private static ConnectionUrl parse(String text) {
        return ConnectionUrl.parse(text, BARE);
    }

    @Test
    void readsEveryPartOfAUrl() {
        ConnectionUrl url =
                parse(
                        "postgresql://bob:s%40cret@db.example.com:6543/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem&connect_timeout=7");

        assertThat(url.endpoint())
                .isEqualTo(
                        new Endpoint(
                                List.of(new Host("db.example.com", 6543)),
                                "shop",
                                "bob",
                                SslMode.VERIFY_FULL,
                                Map.of("sslrootcert", "/etc/ca.pem", "connectTimeout", "7")));
        assertThat(url.password()).isEqualTo("s@cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    postgres://                           | localhost:5432            | anna  | anna
                    postgresql://db                       | db:5432                   | anna  | anna
                    postgresql://bob@db/                  | db:5432                   | bob   | bob
                    postgresql://bob@/shop                | localhost:5432            | shop  | bob
                    postgresql://[2001:db8::1]:6000/shop  | [2001:db8::1]:6000        | shop  | anna
                    postgresql://[::1]/shop               | [::1]:5432                | shop  | anna
                    postgresql://a:1,b:2,c/shop           | a:1,b:2,c:5432            | shop  | anna
                    postgresql:///shop?host=a,b&port=7    | a:7,b:7                   | shop  | anna
                    postgresql://db/caf%C3%A9?user=x%20y  | db:5432                   | café  | x y
                    POSTGRESQL://db/a+b                   | db:5432                   | a+b   | anna
                    jdbc:postgresql:shop                  | localhost:5432            | shop  | anna
                    jdbc:postgresql://db/shop             | db:5432                   | shop  | anna
                    jdbc:postgresql://[::1]:7,b/shop?user=bob | [::1]:7,b:5432        | shop  | bob
                    jdbc:postgresql:/                     | localhost:5432            | anna  | anna
                    jdbc:postgresql://db/a+b?user=u%2Bv   | db:5432                   | a b   | u+v
                    host=db port=7 dbname=shop user=bob   | db:7                      | shop  | bob
                    host = db dbname = 'my shop'          | db:5432                   | my shop | anna
                    hostaddr=10.0.0.1                     | 10.0.0.1:5432             | anna  | anna
                    host=a,b port=1,2                     | a:1,b:2                   | anna  | anna
                    """)
    void fillsInWhatLibpqWould(String text, String address, String database, String user) {
        Endpoint endpoint = parse(text).endpoint();

        assertThat(endpoint.address()).isEqualTo(address);
        assertThat(endpoint.database()).isEqualTo(database);
        assertThat(endpoint.user()).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    mysql://db/shop                       | not a URL of PostgreSQL
                    jdbc:mysql://db/shop                  | not a URL of PostgreSQL
                    my database                           | This is not a connection URL
                    postgresql://db:abc/shop              | The port "abc" is not a number
                    postgresql://db:70000/shop            | The port 70000 is not between 1 and 65535
                    postgresql://db:0/shop                | The port 0 is not between
                    postgresql://bob:p@ss@db/shop         | Write an @ in a user name or password as %40
                    postgresql://db/shop%2                | Write a percent sign itself as %25
                    postgresql://db/shop%FF               | Write a percent sign itself as %25
                    postgresql://[::1/shop                | has no closing bracket
                    postgresql://::1/shop                 | Put an IPv6 address in brackets
                    postgresql://[::1]x/shop              | where a port was expected
                    postgresql://%2Fvar%2Frun/shop        | cannot use the Unix-domain socket /var/run
                    postgresql:///shop?host=/tmp          | cannot use the Unix-domain socket /tmp
                    postgresql://db/shop?sslmode=strict   | The TLS mode "strict" is unknown
                    postgresql://db/shop?sslmod=require   | The connection parameter "sslmod" is unknown
                    postgresql://db/shop?sslmode          | has no value
                    postgresql://a,b/shop?port=1,2,3      | There are 3 ports for 2 hosts
                    postgresql://db/x?target_session_attrs=best | The value "best" of target_session_attrs
                    jdbc:postgresql://db/shop?socketFactory=evil.Factory | does not take the connection parameter socketFactory
                    jdbc:postgresql://db/shop?sslfactory=evil.Factory | does not take the connection parameter sslfactory
                    postgresql://db/shop?sslpassword=x    | does not take the connection parameter sslpassword
                    jdbc:postgresql://db/shop?loggerFile=x | does not take the connection parameter loggerFile
                    jdbc:postgresql://db/%zz              | Write a percent sign itself as %25
                    host=db password='open                | The value of password has no closing single quote
                    host=db stray words                   | An = is missing at character 9
                    """)
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(ConnectionUrlException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://bob:hunter2@db:port/shop",
                "postgresql://bob:hunter2%zz@db/shop",
                "postgresql://bob:hunter2@db@x/shop",
                "host=db password=hunter2 oops",
                "jdbc:postgresql://db/shop?password=hunter2&nosuch=1"
            })
    void neverRepeatsThePassword(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(ConnectionUrlException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(parse("postgresql://bob:hunter2@db/shop"))
                .hasToString("postgresql://bob@db:5432/shop?sslmode=prefer");
    }

    @Test
    void readsQuotesAndBackslashesOfAConnectionString() {
        assertThat(parse("host=db password='it\\'s \\\\ here'").password())
                .isEqualTo("it's \\ here");
    }

    @Test
    void readsTheDriversOwnTlsSwitches() {
        assertThat(parse("jdbc:postgresql://db/x?ssl=true").endpoint().sslMode())
                .isEqualTo(SslMode.VERIFY_FULL);
        assertThat(
                        parse(
                                        "jdbc:postgresql://db/x?ssl&sslfactory=org.postgresql.ssl.NonValidatingFactory")
                                .endpoint()
                                .sslMode())
                .isEqualTo(SslMode.REQUIRE);
        assertThat(parse("jdbc:postgresql://db/x?ssl=true&sslmode=disable").endpoint().sslMode())
                .isEqualTo(SslMode.DISABLE);
    }

    @Test
    void translatesLibpqNamesForTheDriver() {
        assertThat(
                        parse(
                                        "postgresql://a,b/x?target_session_attrs=read-write&load_balance_hosts=random&application_name=psql")
                                .endpoint()
                                .options())
                .isEqualTo(Map.of("targetServerType", "primary", "loadBalanceHosts", "true"));
    }

    @Test
    void itsUrlReadsBackAsTheSameEndpoint() {
        Endpoint endpoint =
                new Endpoint(
                        List.of(new Host("::1", 1), new Host("db", 2)),
                        "a b/c?d",
                        "u@v:w",
                        SslMode.VERIFY_CA,
                        Map.of("sslrootcert", "/x y&z=1"));
        assertThat(parse(endpoint.url()).endpoint()).isEqualTo(endpoint);
    }

    @Test
    void readsBackAnyEndpoint() {
        Random random = new Random(20260301);
        for (int i = 0; i < 2_000; i++) {
            List<Host> hosts =
                    random.ints(1 + random.nextInt(3), 1, 65_536)
                            .mapToObj(port ->
                                    new Host(
                                            port % 2 == 0 ? "h" + port : "fe80::" + port % 9, port))
                            .toList();
            SslMode mode = random.nextBoolean() ? SslMode.DISABLE : SslMode.VERIFY_FULL;
            Endpoint endpoint =
                    new Endpoint(
                            hosts,
                            name(random),
                            name(random),
                            mode,
                            Map.of("options", name(random)));
            assertThat(parse(endpoint.url()).endpoint()).isEqualTo(endpoint);
        }
    }

    @Test
    void readsAnythingOrSaysWhatIsWrong() {
        Random random = new Random(20260302);
        String alphabet = "postgresql://jdbc:@[]%2F,?&= '\\ahost=dbname=port=9é😀";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "postgresql://" : "");
            random.ints(random.nextInt(30), 0, alphabet.length())
                    .forEach(at -> text.append(alphabet.charAt(at)));
            try {
                assertThat(parse(text.toString()).endpoint().hosts()).isNotEmpty();
            } catch (ConnectionUrlException e) {
                assertThat(e).message().isNotBlank();
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder("n");
        random.ints(random.nextInt(12), 0x20, 0x2ff).forEach(name::appendCodePoint);
        return name.toString();
    }
}
