package org.callwright.app.actions;

import org.callwright.model.Message;

/**
 * An action that a bundle brought and that cannot be used.
 *
 * @param bundle the symbolic name of the bundle
 * @param advice why, and what to do, as sentences
 */
public record UnusableAction(String bundle, Message advice) {}
