package org.callwright.vaadin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says that pages belong at an address, also while they cannot be served. A bundle registers an implementation as an
 * OSGi service that needs nothing else; until its {@link VaadinApplication} is there, and whenever that is away, visitors
 * get a page that says why and loads again by itself.
 */
public interface AwaitedApplication {

    /** Returns the context path, as {@link VaadinApplication#contextPath} does. */
    String contextPath();

    /**
     * Returns why the pages are not there, as a sentence or two of plain text in the language that it is asked for; empty
     * while they are just starting. Called for each visit.
     */
    Optional<Function<Locale, String>> reason();
}
