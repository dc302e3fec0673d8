package io.howdah.connect;

import java.util.Map;
import java.util.Set;
import org.postgresql.PGProperty;

/// Which further parameters of a URL reach the driver, and under which name.
final class DriverOption {

    private static final String TRUSTING_FACTORY = "org.postgresql.ssl.NonValidatingFactory";
    private static final String SYSTEM_FACTORY = "org.postgresql.ssl.DefaultJavaSSLFactory";

    /// libpq's word for the certificate authorities that the system trusts.
    private static final String SYSTEM_CERTIFICATES = "system";

    /// libpq's names that the driver knows under another one.
    private static final Map<String, String> RENAMED =
            Map.of(
                    "connect_timeout", PGProperty.CONNECT_TIMEOUT.getName(),
                    "gssencmode", PGProperty.GSS_ENC_MODE.getName(),
                    "channel_binding", PGProperty.CHANNEL_BINDING.getName(),
                    "sslnegotiation", PGProperty.SSL_NEGOTIATION.getName(),
                    "krbsrvname", PGProperty.KERBEROS_SERVER_NAME.getName(),
                    "require_auth", PGProperty.REQUIRE_AUTH.getName());

    /// Howdah decides these itself, or they cannot matter to it.
    private static final Set<String> IGNORED =
            Set.of(
                    "application_name",
                    "fallback_application_name",
                    "ApplicationName",
                    "client_encoding",
                    "charSet",
                    "passfile",
                    "keepalives",
                    "keepalives_idle",
                    "keepalives_interval",
                    "keepalives_count",
                    "tcp_user_timeout",
                    "gsslib",
                    "sslcompression",
                    "sslsni",
                    "binaryTransfer",
                    "preferQueryMode",
                    "readOnlyMode",
                    "tcpKeepAlive",
                    "defaultRowFetchSize",
                    "adaptiveFetch",
                    "autosave",
                    "escapeSyntaxCallMode");

    /// Properties by which a pasted URL could run code, write files of its choice or put a secret into
    /// the store.
    private static final Set<String> REFUSED =
            Set.of(
                    "socketFactory",
                    "socketFactoryArg",
                    "sslfactoryarg",
                    "sslhostnameverifier",
                    "sslpasswordcallback",
                    "authenticationPluginClassName",
                    "xmlFactoryFactory",
                    "connectExecutor",
                    "connectExecutorArg",
                    "classLoaderStrategy",
                    "jaasApplicationName",
                    "loggerFile",
                    "loggerLevel",
                    "sslpassword",
                    "replication");

    private static final Map<String, String> SESSION_TARGETS =
            Map.of(
                    "any", "any",
                    "read-write", "primary",
                    "primary", "primary",
                    "read-only", "secondary",
                    "standby", "secondary",
                    "prefer-standby", "preferSecondary");

    private DriverOption() {}

    /// Adds what `name = value` means to the driver, if anything.
    static void translate(String name, String value, Map<String, String> options) {
        if (IGNORED.contains(name)) {
            return;
        }
        if (REFUSED.contains(name)) {
            throw new ConnectionUrlException(
                    "Howdah does not take the connection parameter %s; leave it out."
                            .formatted(name));
        }
        switch (name) {
            case "target_session_attrs" ->
                    options.put(PGProperty.TARGET_SERVER_TYPE.getName(), sessionTarget(value));
            case "load_balance_hosts" ->
                    options.put(
                            PGProperty.LOAD_BALANCE_HOSTS.getName(),
                            String.valueOf(value.equals("random")));
            case "sslrootcert" -> {
                boolean system = value.equals(SYSTEM_CERTIFICATES);
                options.put(
                        (system ? PGProperty.SSL_FACTORY : PGProperty.SSL_ROOT_CERT).getName(),
                        system ? SYSTEM_FACTORY : value);
            }
            default -> {
                String driverName = RENAMED.getOrDefault(name, name);
                if (PGProperty.forName(driverName) == null) {
                    throw new ConnectionUrlException(
                            "The connection parameter \"%s\" is unknown; check its spelling."
                                    .formatted(name));
                }
                options.put(driverName, value);
            }
        }
    }

    private static String sessionTarget(String value) {
        String target = SESSION_TARGETS.get(value);
        if (target == null) {
            throw new ConnectionUrlException(
                    "The value \"%s\" of target_session_attrs is unknown.".formatted(value));
        }
        return target;
    }

    /// Reads the factories of the driver's own that a URL may name.
    static boolean isTrustingFactory(String name, Parameters parameters) {
        return switch (name) {
            case TRUSTING_FACTORY -> true;
            case SYSTEM_FACTORY -> {
                parameters.put(PGProperty.SSL_ROOT_CERT.getName(), SYSTEM_CERTIFICATES);
                yield false;
            }
            default ->
                    throw new ConnectionUrlException(
                            "Howdah does not take the connection parameter sslfactory; set sslmode instead.");
        };
    }
}
