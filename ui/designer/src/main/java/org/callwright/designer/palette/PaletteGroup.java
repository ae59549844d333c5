package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.say;

import java.util.List;
import java.util.Set;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.widgets.Family;

/** Under which heading the palette lists an action: by its family, as its icon is coloured. */
final class PaletteGroup {
    /** In English. They say less than the family: most are for routing. */
    private static final Set<String> OWN_GROUPS = Set.of("Play", "Route", "Ring", "Queue", "Messages", "End");

    private PaletteGroup() {}

    /** The headings in their order. Those that third parties bring follow. */
    static List<String> inOrder() {
        return List.of(
                say(SavedActionType.GROUP),
                name("hear"),
                name("ask"),
                name("when"),
                name("people"),
                name("message"),
                name("system"),
                name("end"));
    }

    /** The heading. An action of a group that only a third party has stays under that. */
    static String of(InstalledAction action) {
        if (action.action() instanceof SavedActionType) {
            return say(SavedActionType.GROUP);
        }
        return OWN_GROUPS.contains(action.group())
                ? name(Family.of(action))
                : action.info().group();
    }

    private static String name(String family) {
        return switch (family) {
            case "hear" -> say("Hear");
            case "ask" -> say("Ask");
            case "when" -> say("When");
            case "people" -> say("Reach people");
            case "message" -> say("Take messages");
            case "end" -> say("End or hand over");
            default -> say("In the background");
        };
    }
}
