package org.callwright.app.numbers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * What giving a number to another callflow would do if it were done now.
 *
 * @param language in which the actions' words are
 * @param number as calls come in, where they do
 * @param to which callflow
 * @param name of that callflow
 * @param isLive whether it is for callers at once; otherwise only drafts change
 * @param versions the live versions that were looked at
 * @param effects what callers get now and afterwards and what becomes of drafts, as sentences
 * @param obstacles what keeps it from being done, as sentences
 * @param warnings what moving it confirms, as sentences
 */
public record NumberMove(
        Locale language,
        PhoneNumber number,
        FlowId to,
        String name,
        boolean isLive,
        Map<FlowId, Integer> versions,
        List<Message> effects,
        List<Message> obstacles,
        List<Message> warnings) {
    public NumberMove {
        versions = Map.copyOf(versions);
        effects = List.copyOf(effects);
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }
}
