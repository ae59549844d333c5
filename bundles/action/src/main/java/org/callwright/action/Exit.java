package org.callwright.action;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A branch by which a call goes on from a step. A caller who hung up takes none.
 *
 * @param id the key that saved flows connect: lower-case words joined by hyphens, up to 70 characters
 * @param label in plain words, such as {@code If busy}, up to 1,000 characters
 * @param fallback the exit that calls take while this one is open, so that one arrow can stand for several reasons
 * @param needsChoice whether leaving it open, with a fallback or not, is worth a warning
 * @param afterWaiting whether a call takes it only after time has passed or the caller did something; a circle of
 *     branches without any such one would spin
 */
public record Exit(String id, String label, Optional<String> fallback, boolean needsChoice, boolean afterWaiting) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Asterisk takes 80 characters for the name of an extension. */
    private static final int LONGEST_ID = 70;

    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_OF_A_NAME = 40;

    /** The one way on of an action that takes its time. */
    public static final Exit NEXT = of("next", "Next").afterItsTime();

    /** @throws IllegalArgumentException when the id or the label is none */
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

    /** An exit that may be left open and may be taken at once. */
    public static Exit of(String id, String label) {
        return new Exit(id, label, Optional.empty(), false, false);
    }

    /**
     * An exit for something that an admin named, such as a row of a list. It may be moved among the others without
     * losing what it is connected to. Equal names give equal exits, other names another id.
     *
     * @param prefix what the id begins with: up to 20 lower-case letters
     * @param name what the admin wrote; the label
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

    /** This exit, leading where {@code other} leads while it is open itself. */
    public Exit orElse(Exit other) {
        return new Exit(id, label, Optional.of(other.id), needsChoice, afterWaiting);
    }

    /** This exit, with a warning while it is open. */
    public Exit toBeChosen() {
        return new Exit(id, label, fallback, true, afterWaiting);
    }

    /** This exit, taken only after time has passed or the caller did something. */
    public Exit afterItsTime() {
        return new Exit(id, label, fallback, needsChoice, true);
    }
}
