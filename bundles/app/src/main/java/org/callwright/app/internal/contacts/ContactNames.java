package org.callwright.app.internal.contacts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.app.ReferenceDirectory;
import org.callwright.model.config.ConfigValue;

/** What contacts are called. */
record ContactNames(ReferenceDirectory directory) {
    private static final Pattern BEHIND_IT = Pattern.compile("\\s*<[^<>]*>$");
    private static final Pattern CONTEXT = Pattern.compile("@.*");

    /** Breaks of lines, other control characters, halves of characters, and what no XML may have. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}\\x{FFFE}\\x{FFFF}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** The name of a phone without its extension; empty where the PBX has none but its id. */
    Optional<String> ofPhone(ConfigValue.Reference phone) {
        String name = BEHIND_IT.matcher(tidy(directory.name(phone))).replaceFirst("");
        return Optional.of(name)
                .filter(one -> !one.isEmpty()
                        && !one.equals(phone.id())
                        && !one.equals(CONTEXT.matcher(phone.id()).replaceFirst("")));
    }

    /** A name in one line, of characters that can be written anywhere. */
    static String tidy(String name) {
        String printable = UNFIT.matcher(name).replaceAll(" ");
        return SPACES.matcher(printable).replaceAll(" ").strip();
    }
}
