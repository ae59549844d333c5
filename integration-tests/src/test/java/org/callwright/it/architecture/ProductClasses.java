package org.callwright.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the rules look at, read once. */
final class ProductClasses {
    private static final String TESTS = "/org/callwright/it/";

    /** All classes of the product, without its tests. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("org.callwright");

    /** The integration tests and what they share. */
    static final JavaClasses TESTS_ALONE = new ClassFileImporter()
            .withImportOption(location -> location.contains(TESTS))
            .importPackages("org.callwright.it");

    private ProductClasses() {}
}
