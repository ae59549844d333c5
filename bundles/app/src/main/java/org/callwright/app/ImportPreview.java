package org.callwright.app;

import java.util.List;
import java.util.OptionalLong;
import org.callwright.app.changes.FlowChange;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.Problem;

/**
 * What would come of importing a file, if it were done now.
 *
 * @param flow as it would be stored
 * @param replaced the revision of the draft that it would take the place of; empty when it is new
 * @param changes what is new or becomes different, in sentences; empty when the same is there already
 * @param obstacles why it is refused as it is; empty when it can be imported
 * @param problems of the callflow, as far as they can be found without the PBX; it is imported nevertheless
 */
public record ImportPreview(
        Flow flow, OptionalLong replaced, List<FlowChange> changes, List<Message> obstacles, List<Problem> problems) {
    public ImportPreview {
        obstacles = List.copyOf(obstacles);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Whether something that is there would be lost. */
    public boolean isReplacement() {
        return replaced.isPresent() && !changes.isEmpty();
    }
}
