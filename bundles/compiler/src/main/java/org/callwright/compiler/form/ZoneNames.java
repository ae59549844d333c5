package org.callwright.compiler.form;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The time zones that Asterisk reads as Java does: the names of the IANA database. Offsets such as UTC+2 are not among
 * them: Asterisk takes them for the POSIX form, in which plus means west of Greenwich.
 */
public final class ZoneNames {
    private static final Set<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/")) // known to Java alone
            .collect(Collectors.toUnmodifiableSet());

    private ZoneNames() {}

    /** All of them, such as {@code Europe/Berlin}, in no order. */
    public static Set<String> all() {
        return ALL;
    }
}
