package org.callwright.it.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages of a bundle, as docs/architecture.md draws them. */
class PackageArrowsTest {
    private static final int MOST_CLASSES = 20;

    /** The table: in a bundle, these packages must not know those. Names are relative to the bundle's root package. */
    static final Forbidden[] FORBIDDEN = {
        forbidden(
                "designer",
                "messages widgets typed",
                "flows editor palette canvas connections publish switches layout"
                        + " login form draft numbers nav live shell"),
        forbidden("designer", "canvas form draft palette publish numbers", "flows editor shell"),
        forbidden("designer", "layout nav", "flows editor connections shell"),
        forbidden("compiler", "form", "bind catalog check dialplan lower print sandbox simplify"),
        forbidden("compiler", "dialplan", "bind catalog check form lower print sandbox simplify"),
        forbidden("compiler", "numbers", "bind catalog check dialplan form lower print sandbox simplify"),
        forbidden("compiler", "sandbox", "bind catalog check dialplan form lower print simplify"),
        forbidden("compiler", "print catalog", "bind lower simplify"),
        forbidden("compiler", "check", "lower print simplify"),
        forbidden("compiler", "lower", "simplify"),
        forbidden("compiler", "simplify", "bind catalog check form lower sandbox"),
        forbidden("app.internal", "index", "events catalogue"),
        forbidden("app.internal", "events", "catalogue"),
        forbidden("app.internal", "index events catalogue", "actions checks flows numbers pbx publishing usage"),
        forbidden("app.internal", "pbx usage events", "checks publishing flows"),
        forbidden("app.internal", "checks", "publishing"),
        forbidden(
                "app.internal",
                "actions catalogue checks connections events flows index login numbers pbx publishing steps"
                        + " switches usage",
                "console"),
        forbidden("asterisk.internal", "ami", "agi astdb delivery dialplan inventory protection publish"),
        forbidden("asterisk.internal", "dialplan delivery", "protection publish"),
        forbidden("asterisk.internal", "config", "agi ami astdb delivery dialplan inventory layout protection publish"),
        forbidden("asterisk.internal", "agi", "ami publish"),
        forbidden(
                "it", "stage", "actions architecture benchmarks calls compiler container docs i18n pages screenshots"),
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

    /** More than that is no package but a pile. */
    @Test
    void noPackageHasMoreThanTwentyClasses() {
        Map<String, Long> sizes = Stream.concat(ProductClasses.ALL.stream(), ProductClasses.TESTS_ALONE.stream())
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(sizes)
                .hasSizeGreaterThan(60)
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
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
