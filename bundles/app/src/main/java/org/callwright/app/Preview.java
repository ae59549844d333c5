package org.callwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.app.changes.FlowChange;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;

/**
 * What would come of publishing a draft, or of going back to a version, if it were done now.
 *
 * @param language in which the actions' words in problems and changes are
 * @param id of which callflow
 * @param version the version to go back to; empty for the draft
 * @param revision of the draft that was looked at
 * @param problems errors, which refuse it, then warnings, which publishing it confirms
 * @param changes what callers notice; empty when they notice nothing
 * @param obstacle why the PBX would not take it now, as a sentence
 */
public record Preview(
        Locale language,
        FlowId id,
        OptionalInt version,
        long revision,
        List<Problem> problems,
        List<FlowChange> changes,
        Optional<Message> obstacle) {
    public Preview {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::refusesPublishing);
    }
}
