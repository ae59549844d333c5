package org.callwright.it.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.ReferenceHost;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A callflow's draft as the store has it. */
public final class SavedDraft {
    private static final JsonMapper JSON = new JsonMapper();

    private final ReferenceHost host;
    private final String id;

    public SavedDraft(ReferenceHost host, String id) {
        this.host = host;
        this.id = id;
    }

    /** All of it. */
    public JsonNode json() throws Exception {
        String answer = host.console("callwright:export " + id);
        return JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1)); // without the prompt
    }

    /** One step by its id, as it is in {@link #json()}. */
    public JsonNode step(String step) throws Exception {
        for (JsonNode each : json().get("steps")) {
            if (each.get("id").asString().equals(step)) {
                return each;
            }
        }
        throw new AssertionError(id + " has no step " + step);
    }

    /** Every arrow, such as {@code s1/key-1 > s2}, and each step's action, such as {@code s1: menu}; sorted. */
    public List<String> drawn() throws Exception {
        JsonNode flow = json();
        TreeSet<String> lines = new TreeSet<>();
        if (flow.hasNonNull("start")) {
            lines.add("start > " + flow.get("start").asString());
        }
        for (JsonNode step : flow.get("steps")) {
            String from = step.get("id").asString();
            lines.add(from + ": " + step.get("action").asString());
            if (step.has("exits")) {
                step.get("exits")
                        .properties()
                        .forEach(exit -> lines.add(from + "/" + exit.getKey() + " > "
                                + exit.getValue().asString()));
            }
        }
        return new ArrayList<>(lines);
    }

    /** Returns when the store has exactly this; the order does not matter. */
    public void awaitDrawn(String... lines) throws Exception {
        List<String> wanted = new ArrayList<>(new TreeSet<>(List.of(lines)));
        try {
            Await.until("", Pages.LONGEST_WAIT, () -> drawn().equals(wanted));
        } catch (AssertionError e) {
            Assertions.assertThat(drawn()).isEqualTo(wanted);
        }
    }
}
