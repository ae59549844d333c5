package org.callwright.app.health;

import java.util.List;
import org.callwright.app.access.Allowed;
import org.callwright.store.Role;

/** How the installation is. This service is there from the start, also while the database or the PBX is away. */
public interface Health {

    /** Looks now. Asks nothing of the PBX and reads nothing from the database, so it can be called every few seconds. */
    @Allowed(value = Role.VIEWER, beforeLogin = true)
    Report report();

    /** What was found. */
    record Report(List<Part> parts, List<Figure> figures) {
        public Report {
            parts = List.copyOf(parts);
            figures = List.copyOf(figures);
        }

        /** Whether nobody has to look. */
        public boolean isWell() {
            return parts.stream().allMatch(Part::isWell);
        }
    }

    /**
     * A part of the installation.
     *
     * @param name one word, such as {@code pbx}
     * @param isWell whether nobody has to look
     * @param message how it is, as a sentence in English
     */
    record Part(String name, boolean isWell, String message) {}

    /**
     * Something that is counted or measured.
     *
     * @param name as Prometheus names it: words apart by underscores, the unit last
     * @param counts whether it only ever grows while the process lives; otherwise it may go up and down
     * @param meaning in a sentence
     */
    record Figure(String name, boolean counts, String meaning, double value) {}
}
