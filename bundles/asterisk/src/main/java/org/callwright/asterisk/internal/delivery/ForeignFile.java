package org.callwright.asterisk.internal.delivery;

import java.time.Instant;
import java.util.Optional;
import org.callwright.model.Message;

/**
 * A file of the dialplan that is not Callwright's.
 *
 * @param name relative to Asterisk's configuration directory
 * @param changed when it was written last
 * @param fault why Asterisk does not read all of it, with the line
 */
public record ForeignFile(String name, Instant changed, Optional<Message> fault) {}
