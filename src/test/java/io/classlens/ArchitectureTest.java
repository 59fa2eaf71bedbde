package io.classlens;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.classlens");

    @Test
    void modules_use_only_what_their_package_info_allows_and_no_internals() {
        ApplicationModules.of(Classlens.class).verify();
    }

    @Test
    void tensorflow_and_djl_stay_within_network_training_and_inference() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.classlens.network..",
                        "io.classlens.training..",
                        "io.classlens.inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "ai.djl..", "org.bytedeco..")
                .check(classes);
    }

    @Test
    void vaadin_stays_within_web() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.classlens.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(classes);
    }
}
