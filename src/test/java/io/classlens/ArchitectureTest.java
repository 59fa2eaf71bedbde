package io.classlens;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/io/classlens"), Path.of("src/tools/java/io/classlens"));

    /** Share of all lines that one module may have; a larger one is two features. */
    private static final double LARGEST_MODULE = 0.15;

    private static final int LONGEST_SHELL = 500;

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.classlens");

    @Test
    void modules_use_only_what_their_package_info_allows_and_no_internals() {
        ApplicationModules.of(Classlens.class).verify();
    }

    @Test
    void tensorflow_and_djl_stay_within_the_four_modules_that_compute() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.classlens.network..",
                        "io.classlens.training..",
                        "io.classlens.picture..",
                        "io.classlens.inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "ai.djl..", "org.bytedeco..")
                .check(classes);
    }

    @Test
    void the_records_of_settings_and_results_know_no_tensorflow() {
        noClasses()
                .that()
                .resideInAPackage("io.classlens.training.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "ai.djl..", "org.bytedeco..")
                .check(classes);
    }

    @Test
    void vaadin_stays_within_pages_and_the_shell() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.classlens..ui..", "io.classlens.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(classes);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.classlens.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void no_module_has_more_than_its_share_of_the_lines() {
        Map<String, Long> lines = linesByModule();
        long all = lines.values().stream().mapToLong(Long::longValue).sum();

        assertThat(lines)
                .allSatisfy(
                        (module, count) ->
                                assertThat((double) count / all)
                                        .as("share of %s: %d of %d lines", module, count, all)
                                        .isLessThan(LARGEST_MODULE));
        assertThat(lines.get("web")).as("lines of the shell").isLessThan(LONGEST_SHELL);
    }

    private static Map<String, Long> linesByModule() {
        Map<String, Long> lines = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> root.relativize(file).getNameCount() > 1)
                        .forEach(
                                file ->
                                        lines.merge(
                                                root.relativize(file).getName(0).toString(),
                                                linesOf(file),
                                                Long::sum));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
