package org.callwright.asterisk.internal.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.pbx.InventorySource.Item;

/**
 * The parts of the PBX's own dialplan that callflows may use, from the configuration.
 *
 * @param extensionContext the context of the PBX's own extensions; absent if callflows may ring devices only
 * @param destinations extensions that calls can be sent to, such as {@code s@ivr-old}
 * @param routes contexts in which outbound numbers are dialled
 */
public record AllowedTargets(Optional<String> extensionContext, List<Item> destinations, List<Item> routes) {

    /** Parses the values of the configuration; see there for their form. */
    public static AllowedTargets of(String extensionContext, String[] destinations, String[] routes) {
        return new AllowedTargets(
                Optional.of(extensionContext).filter(context -> !context.isEmpty()),
                items(destinations),
                items(routes));
    }

    /**
     * Parses {@code id=name} entries, several of which can be in one line, separated by semicolons. The name is
     * optional.
     */
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
