package org.callwright.app;

import java.util.List;
import java.util.Locale;
import org.callwright.app.access.Allowed;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.Role;

/** What steps can refer to, by the names people know. */
public interface ReferenceDirectory {

    /** The same with the names of languages in another language. Other things have one name. */
    @Allowed(Role.VIEWER)
    ReferenceDirectory in(Locale language);

    /**
     * All of a kind. Asks the PBX when what is known is older than some seconds, so this may take seconds; while
     * the PBX is away, what was known last stands in.
     */
    @Allowed(Role.VIEWER)
    Listing list(ReferenceKind kind);

    /** The admin's variables that steps of any callflow or saved action fill, in order of name. */
    @Allowed(Role.VIEWER)
    List<Entry> variables();

    /** What people call it, as far as is known without asking; its id when no better is. Returns at once. */
    @Allowed(Role.VIEWER)
    String name(ConfigValue.Reference reference);

    /** Another number once the PBX was found to have other things or other names for them. Returns at once. */
    @Allowed(Role.VIEWER)
    long edition();

    /**
     * What is known of one kind.
     *
     * @param entries in order of id
     * @param current whether the PBX has just said so; else it is what it had when it last answered, if it ever did
     */
    record Listing(List<Entry> entries, boolean current) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that a step can refer to.
     *
     * @param id as a configuration refers to it, such as {@code bob}
     * @param name as people know it, such as {@code Bob <101>}; the id when there is no better
     */
    record Entry(String id, String name) {}
}
