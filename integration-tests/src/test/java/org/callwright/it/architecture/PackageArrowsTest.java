package org.callwright.it.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages of a bundle, as docs/architecture.md draws them. */
class PackageArrowsTest {
    private static final int MOST_FILES = 20;

    /** How deep the folders of sources of all bundles are. */
    private static final int MODULE_DEPTH = 4;

    /** The table: in a bundle, these packages must not know those. Names are relative to the bundle's root package. */
    static final Forbidden[] FORBIDDEN = {
        forbidden(
                "designer",
                "messages widgets typed table",
                "flows detail editor palette canvas connections contacts numberlist publish switches layout"
                        + " login form draft numbers nav live shell"),
        forbidden("designer", "canvas form draft palette publish numbers", "flows detail editor shell"),
        forbidden("designer", "editor", "flows detail shell"),
        forbidden("designer", "detail", "flows shell"),
        forbidden("designer", "layout nav", "flows detail editor connections shell"),
        forbidden("compiler", "form", "bind catalog check dialplan lower print sandbox simplify"),
        forbidden("compiler", "dialplan", "bind catalog check form lower print sandbox simplify"),
        forbidden("compiler", "numbers", "bind catalog check dialplan form lower print sandbox simplify"),
        forbidden("compiler", "sandbox", "bind catalog check dialplan form lower print simplify"),
        forbidden("compiler", "print catalog", "bind lower simplify"),
        forbidden("compiler", "check", "lower print simplify"),
        forbidden("compiler", "lower", "simplify"),
        forbidden("compiler", "simplify", "bind catalog check form lower sandbox"),
        forbidden("app.internal", "index", "events catalogue"),
        forbidden(
                "app.internal",
                "tally",
                "actions catalogue checks connections console contacts events flows health index login moves numbers pbx"
                        + " publishing steps switches usage"),
        forbidden("app.internal", "events", "catalogue"),
        forbidden(
                "app.internal",
                "index events catalogue",
                "actions checks contacts flows moves numbers pbx publishing usage"),
        forbidden("app.internal", "flows moves numbers pbx publishing steps usage", "contacts"),
        forbidden("app.internal", "pbx usage events", "checks publishing flows moves"),
        forbidden("app.internal", "checks", "publishing"),
        forbidden("app.internal", "checks publishing", "flows moves numbers"),
        forbidden(
                "app.internal",
                "actions catalogue checks connections contacts events flows index login moves numbers pbx publishing"
                        + " steps switches usage",
                "console"),
        forbidden("store.internal", "database rows json secrets files", "backup"),
        forbidden("store.internal", "files", "database rows json secrets"),
        forbidden("vaadin.internal", "files", "guard"),
        forbidden("asterisk.internal", "ami", "agi astdb delivery dialplan inventory protection publish"),
        forbidden("asterisk.internal", "dialplan delivery", "protection publish"),
        forbidden("asterisk.internal", "config", "agi ami astdb delivery dialplan inventory layout protection publish"),
        forbidden("asterisk.internal", "agi", "ami publish"),
        forbidden(
                "it",
                "stage",
                "actions architecture benchmarks calls compiler container docs i18n operations packages pages"
                        + " screenshots"),
        forbidden("it", "pages calls", "actions"),
    };

    record Forbidden(String bundle, String[] from, String[] to) {
        private static String[] packages(String bundle, String[] names) {
            return Arrays.stream(names)
                    .map(name -> "org.callwright." + bundle + "." + name + "..")
                    .toArray(String[]::new);
        }

        JavaClasses classes() {
            return bundle.equals("it") ? ProductClasses.TESTS_ALONE : ProductClasses.ALL;
        }
    }

    private static Forbidden forbidden(String bundle, String from, String to) {
        return new Forbidden(bundle, from.split(" "), to.split(" "));
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN")
    void packagesDoNotKnowWhatLiesAboveThem(Forbidden rule) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(Forbidden.packages(rule.bundle(), rule.from()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Forbidden.packages(rule.bundle(), rule.to()))
                .check(rule.classes());
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN")
    void theRulesNameOnlyPackagesThatAreThere(Forbidden rule) {
        assertThat(Stream.concat(Arrays.stream(rule.from()), Arrays.stream(rule.to())))
                .allMatch(name -> rule.classes().containPackage("org.callwright." + rule.bundle() + "." + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "action",
                "compiler",
                "pbx",
                "store",
                "app",
                "asterisk",
                "actions",
                "demo",
                "designer",
                "vaadin",
                "launcher"
            })
    void noPackagesOfABundleKnowOneAnotherInACircle(String bundle) {
        assertThat(ProductClasses.ALL.stream()
                        .anyMatch(each -> each.getPackageName().startsWith("org.callwright." + bundle)))
                .isTrue();
        slices().assignedFrom(packagesOf(bundle)).should().beFreeOfCycles().check(ProductClasses.ALL);
    }

    @Test
    void noPackagesOfTheTestsKnowOneAnotherInACircle() {
        slices().assignedFrom(packagesOf("it")).should().beFreeOfCycles().check(ProductClasses.TESTS_ALONE);
    }

    /** More than that is no package but a pile, of tests too. */
    @Test
    void noPackageHasMoreThanTwentyFiles() throws IOException {
        Map<Path, Long> sizes = new TreeMap<>();
        for (Path sources : sources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sizes.merge(file.getParent(), 1L, Long::sum));
            }
        }
        assertThat(sizes).hasSizeGreaterThan(200);
        assertThat(sizes.entrySet())
                .filteredOn(folder -> folder.getValue() > MOST_FILES)
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> folders =
                Files.find(Await.repository(), MODULE_DEPTH, (path, found) -> path.endsWith("src"))) {
            return folders.toList();
        }
    }

    private static SliceAssignment packagesOf(String bundle) {
        String root = "org.callwright." + bundle;
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass each) {
                String name = each.getPackageName();
                return name.equals(root) || name.startsWith(root + ".")
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + bundle;
            }
        };
    }
}
