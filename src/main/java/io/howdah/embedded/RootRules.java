package io.howdah.embedded;

import java.nio.file.Path;

/// What is done when root starts the server.
///
/// @param namespace the way that is tried first
/// @param refuge folder that every user can reach; takes the server's files when the data folder lies
///     where no unprivileged user comes, as below `/root`
record RootRules(RunAs namespace, Path refuge) {

    static final RootRules USUAL =
            new RootRules(RunAs.OWN_NAMESPACE, Path.of("/var", "lib", "howdah"));
}
