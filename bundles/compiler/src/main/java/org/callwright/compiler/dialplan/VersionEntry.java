package org.callwright.compiler.dialplan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where calls enter a version's text: the first extension of its first context. This holds for every text that was ever
 * published, including those whose first extension is {@code start} and only leads on, so it never changes.
 */
public record VersionEntry(String context, String extension) {
    private static final Pattern BEGINNING = Pattern.compile("\\s*\\[([^]\n]+)]\nexten => ([^,\n]+),1[,(]");

    /** Returns the entry of a printed version; empty for a text that does not begin with an extension. */
    public static Optional<VersionEntry> of(String text) {
        Matcher matcher = BEGINNING.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(new VersionEntry(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The entry as the argument of {@code Goto}. */
    @Override
    public String toString() {
        return context + "," + extension + ",1";
    }
}
