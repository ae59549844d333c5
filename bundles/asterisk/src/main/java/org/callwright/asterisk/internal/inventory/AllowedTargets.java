package org.callwright.asterisk.internal.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.config.ConfigReader;
import org.callwright.model.Message;
import org.callwright.pbx.InventorySource.Item;

/**
 * The parts of the PBX's own dialplan that callflows may use, from the configuration.
 *
 * @param extensionContext the context of the PBX's own extensions; absent if callflows may ring devices only
 * @param destinations extensions that calls can be sent to, such as {@code s@ivr-old}
 * @param routes contexts in which outbound numbers are dialled
 */
public record AllowedTargets(Optional<String> extensionContext, List<Item> destinations, List<Item> routes) {

    private static final Pattern DESTINATION = Pattern.compile("[A-Za-z0-9_.+*-]{1,79}@[A-Za-z0-9_.-]{1,79}");
    private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9_.-]{1,79}");

    /** Reads the lists of the configuration; see there for their form. */
    public static AllowedTargets of(String extensionContext, ConfigReader config) {
        return new AllowedTargets(
                Optional.of(extensionContext).filter(context -> !context.isEmpty()),
                items(
                        "destinations",
                        DESTINATION,
                        Message.of("Write extension@context=name, and semicolons between several."),
                        config),
                items("routes", ROUTE, Message.of("Write context=name, and semicolons between several."), config));
    }

    private static List<Item> items(String key, Pattern id, Message remedy, ConfigReader config) {
        List<Item> items = new ArrayList<>();
        for (String entry : config.named(key)) {
            String[] parts = entry.split("\\s*=\\s*", 2);
            if (id.matcher(parts[0]).matches()) {
                items.add(new Item(parts[0], parts.length < 2 || parts[1].isEmpty() ? parts[0] : parts[1]));
            } else {
                config.refuse(key, entry, remedy);
            }
        }
        return List.copyOf(items);
    }
}
