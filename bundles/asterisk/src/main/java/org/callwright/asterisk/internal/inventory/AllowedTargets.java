package org.callwright.asterisk.internal.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.pbx.InventorySource.Item;

/**
 * What the reseller lets callflows use of the PBX's own dialplan.
 *
 * @param extensionContext where the PBX's own extensions are; absent when callflows may ring devices only
 * @param destinations places calls can be sent to, such as {@code s@ivr-old}
 * @param routes contexts in which outbound numbers are dialled
 */
public record AllowedTargets(Optional<String> extensionContext, List<Item> destinations, List<Item> routes) {

    /** Reads them as the configuration has them; see there. */
    public static AllowedTargets of(String extensionContext, String[] destinations, String[] routes) {
        return new AllowedTargets(
                Optional.of(extensionContext).filter(context -> !context.isEmpty()),
                items(destinations),
                items(routes));
    }

    /** Reads {@code id=name} lines, also several in one, separated by semicolons; the id is the name where there is none. */
    private static List<Item> items(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    int equals = line.indexOf('=');
                    return equals < 0
                            ? new Item(line, line)
                            : new Item(
                                    line.substring(0, equals).strip(),
                                    line.substring(equals + 1).strip());
                })
                .toList();
    }
}
