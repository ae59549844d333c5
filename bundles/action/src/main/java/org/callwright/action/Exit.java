package org.callwright.action;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A branch by which calls leave a step. Calls whose caller has hung up take none.
 *
 * @param id identifies the branch in stored flows: lower-case words joined by hyphens, up to 70 characters
 * @param label such as {@code If busy}, up to 1,000 characters
 * @param fallback the exit that calls take while this one is open, so that one arrow can serve several reasons
 * @param needsChoice whether to warn while it is open, even with a fallback
 * @param afterWaiting whether calls take it only after some time or after the caller has done something; a loop needs
 *     at least one such branch
 * @param addedLater whether its fallback is taken by callflows that were published before the action had this exit
 */
public record Exit(
        String id,
        String label,
        Optional<String> fallback,
        boolean needsChoice,
        boolean afterWaiting,
        boolean addedLater) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The name of an extension in Asterisk has at most 80 characters. */
    private static final int LONGEST_ID = 70;

    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_OF_A_NAME = 40;

    /** The only branch of an action that takes some time. */
    public static final Exit NEXT = of("next", "Next").afterItsTime();

    /** @throws IllegalArgumentException if the id or the label is not valid */
    public Exit {
        if (id.length() > LONGEST_ID || !SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("An exit's id is lower-case words or digits joined by hyphens, up to "
                    + LONGEST_ID + " characters, not '" + id + "'");
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("The label of the exit " + id + " has " + label.length()
                    + " characters; it must have some, and not more than " + LONGEST_LABEL);
        }
        Objects.requireNonNull(fallback, "An exit without a fallback has an empty one");
    }

    /** An exit that was there from the beginning. */
    public Exit(String id, String label, Optional<String> fallback, boolean needsChoice, boolean afterWaiting) {
        this(id, label, fallback, needsChoice, afterWaiting, false);
    }

    /** An exit that may stay open and may be taken at once. */
    public static Exit of(String id, String label) {
        return new Exit(id, label, Optional.empty(), false, false);
    }

    /**
     * An exit for something that an admin named. Its connection survives reordering, but not renaming, since the id
     * depends on the name alone; the rows of a list keep theirs as {@link org.callwright.action.rows.BranchRow}s. Names that differ give ids that
     * differ, but for a few of those that have no letter of a to z.
     *
     * @param prefix of the id: up to 20 lower-case letters
     * @param name as the admin wrote it; also the label
     */
    public static Exit named(String prefix, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .strip()
                .replaceAll("[ -]+", "-")
                .replaceAll("^-|-$", "");
        plain = plain.substring(0, Math.min(plain.length(), LONGEST_OF_A_NAME)).replaceAll("-$", "");
        String told = plain.equals(name) ? "" : "-" + Integer.toHexString(name.hashCode());
        return of(prefix + (plain.isEmpty() ? "" : "-" + plain) + told, name);
    }

    /** This exit, with {@code other} as its fallback. */
    public Exit orElse(Exit other) {
        return new Exit(id, label, Optional.of(other.id), needsChoice, afterWaiting, addedLater);
    }

    /** This exit, with a warning while it is open. */
    public Exit toBeChosen() {
        return new Exit(id, label, fallback, true, afterWaiting, addedLater);
    }

    /** This exit, taken only after some time or after the caller has done something. */
    public Exit afterItsTime() {
        return new Exit(id, label, fallback, needsChoice, true, addedLater);
    }

    /**
     * This exit, added to an action that was in use. Callflows that are linked to a saved action and were published before
     * do not know it; they take its fallback, which it must have.
     *
     * @since 1.1
     */
    public Exit laterThanItsFallback() {
        return new Exit(id, label, fallback, needsChoice, afterWaiting, true);
    }
}
