package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz, pg_ctl",
        "Linux, aarch64, postgres-linux-arm_64.txz, pg_ctl",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz, pg_ctl",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz, pg_ctl",
        "Windows 11, amd64, postgres-windows-x86_64.txz, pg_ctl.exe",
    })
    void namesArchiveAndPrograms(String os, String processor, String archive, String program) {
        HostPlatform platform = HostPlatform.of(os, processor);
        assertThat(platform.archive()).isEqualTo(archive);
        assertThat(platform.program("pg_ctl")).isEqualTo(program);
    }
}
