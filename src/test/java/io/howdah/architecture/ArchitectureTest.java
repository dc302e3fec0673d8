package io.howdah.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walls of the house: the program keeps every rule, and a wrong house breaks every one.
class ArchitectureTest {

    private static final String ROOT = "io.howdah";
    private static final String WRONG = "wronghouse";
    private static final int MOST_LINES = 500;

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);
    private static final JavaClasses WRONG_HOUSE = new ClassFileImporter().importPackages(WRONG);

    @TestFactory
    Stream<DynamicTest> programKeepsTheRule() {
        return new House(ROOT)
                .rules().entrySet().stream()
                        .map(rule ->
                                dynamicTest(
                                        rule.getKey(),
                                        () -> House.lenient(rule.getValue()).check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> wrongHouseBreaksTheRule() {
        return new House(WRONG)
                .rules().entrySet().stream()
                        .map(rule ->
                                dynamicTest(
                                        rule.getKey(),
                                        () ->
                                                assertThat(
                                                                rule.getValue()
                                                                        .evaluate(WRONG_HOUSE)
                                                                        .hasViolation())
                                                        .as(rule.getValue().getDescription())
                                                        .isTrue()));
    }

    @Test
    void everyPackageIsNullMarked() {
        House.packagesAreNullMarked(ROOT).check(PROGRAM);
        assertThat(House.packagesAreNullMarked(WRONG).evaluate(WRONG_HOUSE).hasViolation())
                .isTrue();
    }

    @Test
    void noSourceFileIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> tooLong =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> lines(file) > MOST_LINES)
                            .toList();
            assertThat(tooLong).as("files over %s lines", MOST_LINES).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
