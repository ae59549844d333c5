package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.designer.nav.Page;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** A tab of a callflow or saved action. Its address ends with the tab's name, but for the first, which is the editor. */
public enum DetailTab {
    EDITOR(""),
    SETTINGS("settings"),
    VERSIONS("versions"),
    PROBLEMS("problems");

    private final String segment;

    DetailTab(String segment) {
        this.segment = segment;
    }

    /** The tabs of a kind, in their order. */
    static List<DetailTab> of(Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> List.of(values());
            case SAVED_ACTION -> List.of(EDITOR, VERSIONS, PROBLEMS);
        };
    }

    /** The tab that an address names; the editor when it names none. */
    public static DetailTab named(Flow.Kind kind, Optional<String> segment) {
        return segment.flatMap(name -> Arrays.stream(values())
                        .filter(tab -> tab.segment.equals(name) && of(kind).contains(tab))
                        .findFirst())
                .orElse(EDITOR);
    }

    /** The location that shows this tab of a flow. */
    String location(Flow.Kind kind, FlowId flow) {
        String location = Page.of(kind).location(flow);
        return segment.isEmpty() ? location : location + "/" + segment;
    }

    String title(Flow.Kind kind) {
        return switch (this) {
            case EDITOR -> kind == Flow.Kind.CALLFLOW ? say("Drawing") : say("Settings");
            case SETTINGS -> say("Numbers and settings");
            case VERSIONS -> say("Versions");
            case PROBLEMS -> say("Problems");
        };
    }
}
