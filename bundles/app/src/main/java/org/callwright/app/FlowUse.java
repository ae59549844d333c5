package org.callwright.app;

import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/**
 * A flow that leads to another one: a step of it is linked to that saved action, or names that callflow.
 *
 * @param id which
 * @param name what people call it
 * @param kind what it is
 * @param drawn whether its draft leads there
 * @param live whether its live version does, so that its callers get there
 */
public record FlowUse(FlowId id, String name, Flow.Kind kind, boolean drawn, boolean live) {}
