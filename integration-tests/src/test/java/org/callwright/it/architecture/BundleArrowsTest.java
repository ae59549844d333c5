package org.callwright.it.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.bundle.Export;

/** The arrows between bundles, as docs/architecture.md lists them. */
class BundleArrowsTest {
    private static final JavaClasses CLASSES = ProductClasses.ALL;

    @Test
    void everyBundleUsesOnlyTheOnesBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.callwright.model..")
                .layer("action")
                .definedBy("org.callwright.action")
                .layer("compiler")
                .definedBy("org.callwright.compiler..")
                .layer("pbx")
                .definedBy("org.callwright.pbx..")
                .layer("store")
                .definedBy("org.callwright.store..")
                .layer("app")
                .definedBy("org.callwright.app..")
                .layer("asterisk")
                .definedBy("org.callwright.asterisk..")
                .layer("actions")
                .definedBy("org.callwright.actions..")
                .layer("designer")
                .definedBy("org.callwright.designer..")
                .layer("operations")
                .definedBy("org.callwright.operations..")
                .layer("phonebook")
                .definedBy("org.callwright.phonebook..")
                .layer("demo")
                .definedBy("org.callwright.demo..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("action")
                .mayOnlyAccessLayers("model")
                .whereLayer("compiler")
                .mayOnlyAccessLayers("model", "action")
                .whereLayer("pbx")
                .mayOnlyAccessLayers("model", "compiler")
                .whereLayer("store")
                .mayOnlyAccessLayers("model")
                .whereLayer("app")
                .mayOnlyAccessLayers("model", "action", "compiler", "pbx", "store")
                .whereLayer("asterisk")
                .mayOnlyAccessLayers("model", "compiler", "pbx")
                .whereLayer("actions")
                .mayOnlyAccessLayers("action", "model")
                .whereLayer("designer")
                .mayOnlyAccessLayers("app", "model", "action", "compiler", "store")
                .whereLayer("operations")
                .mayOnlyAccessLayers("app")
                .whereLayer("phonebook")
                .mayOnlyAccessLayers("app")
                .whereLayer("demo")
                .mayOnlyAccessLayers("app", "model", "store")
                .check(CLASSES);
    }

    @Test
    void theCompilerDoesNoInputOrOutputAndKnowsNoContainer() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.callwright.compiler..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "org.osgi.framework..")
                .check(CLASSES);
    }

    @Test
    void onlyTheAsteriskBundleImportsAsteriskJava() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.callwright.asterisk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsSqlAndOnlyTheCanvasSharesItsJson() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.callwright.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.callwright.store..",
                        "org.callwright.designer..",
                        "org.callwright.operations..",
                        "org.callwright.actions.webrequest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.callwright.actions.webrequest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .check(CLASSES);
    }

    /** In a container that would be a bundle which does not start. */
    @Test
    void bundlesUseOnlyWhatOthersExport() {
        assertThat(CLASSES.stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(each -> CLASSES.contain(each.getTargetClass().getName()))
                        .filter(each -> !bundle(each.getOriginClass()).equals(bundle(each.getTargetClass())))
                        .filter(each -> !each.getTargetClass().getPackage().isAnnotatedWith(Export.class))
                        .map(Dependency::getDescription))
                .isEmpty();
        assertThat(CLASSES.get("org.callwright.model.Flow").getPackage().isAnnotatedWith(Export.class))
                .isTrue();
        assertThat(CLASSES.stream().map(BundleArrowsTest::bundle).distinct()).hasSizeGreaterThan(30);
    }

    private static String bundle(JavaClass each) {
        String file = each.getSource().orElseThrow().getUri().toString();
        return file.substring(0, file.lastIndexOf("/org/callwright/"));
    }

    @Test
    void theRulesSeeEveryBundle() {
        for (String bundle : new String[] {
            "model", "action", "compiler", "pbx", "store", "app", "asterisk", "actions.menu", "designer", "demo"
        }) {
            assertThat(CLASSES.containPackage("org.callwright." + bundle))
                    .as(bundle)
                    .isTrue();
        }
    }
}
