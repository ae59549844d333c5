package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.say;

import java.util.Map;

/** The canvas's own sentences, by the names that its scripts use. The scripts fill in the arguments. */
final class CanvasMessages {

    private CanvasMessages() {}

    /** In the language of the page. */
    static Map<String, String> said() {
        return Map.ofEntries(
                Map.entry("steps", say("Steps")),
                Map.entry("stepsOf", say("Steps of {0}", "{0}")),
                Map.entry("nothingDrawn", say("Nothing is drawn yet")),
                Map.entry(
                        "howToBegin",
                        say("Drag an action from the right onto the start box: it is what callers get first.")),
                Map.entry("zoom", say("Zoom")),
                Map.entry("zoomOut", say("Zoom out")),
                Map.entry("zoomIn", say("Zoom in")),
                Map.entry("showAll", say("Show all")),
                Map.entry("addNumber", say("Click to add number")),
                Map.entry("add", say("Add after it (+)")),
                Map.entry("addAfter", say("Add after {0}", "{0}")),
                Map.entry("grip", say("Drag it to a step, or click to add here")),
                Map.entry("next", say("Next")),
                Map.entry("branchBefore", say("{0} – before {1}", "{0}", "{1}")),
                Map.entry("spokenBranchBefore", say("{0}, before {1}", "{0}", "{1}")),
                Map.entry("linked", say("linked to a saved action")),
                Map.entry("off", say("switched off")),
                Map.entry("notInstalled", say("its action is not installed")));
    }
}
