package org.callwright.app.changes;

import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.model.StepId;

/**
 * One thing in which a callflow differs from how it was.
 *
 * @param step the step it is about, when the callflow still has it
 * @param message in plain words, with the step named
 */
public record FlowChange(Optional<StepId> step, Message message) {}
