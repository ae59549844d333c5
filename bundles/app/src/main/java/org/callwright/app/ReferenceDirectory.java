package org.callwright.app;

import java.util.List;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;

/** What steps can refer to, by the names people know. */
public interface ReferenceDirectory {

    /**
     * All things of a kind. Asks the PBX when what is known is older than some seconds, so this may take seconds; while
     * the PBX is away, what was known last stands in.
     */
    Listing list(ReferenceKind kind);

    /** The admin's variables that steps of any callflow or saved action fill, in order of name. */
    List<Thing> variables();

    /** What people call a thing, as far as is known without asking; its id when no better is. Returns at once. */
    String name(ConfigValue.Reference reference);

    /**
     * What is known of one kind.
     *
     * @param things in order of id
     * @param current whether the PBX has just said so; else it is what it had when it last answered, if it ever did
     */
    record Listing(List<Thing> things, boolean current) {
        public Listing {
            things = List.copyOf(things);
        }
    }

    /**
     * One thing.
     *
     * @param id as a configuration refers to it, such as {@code bob}
     * @param name as people know it, such as {@code Bob <101>}; the id when there is no better
     */
    record Thing(String id, String name) {}
}
