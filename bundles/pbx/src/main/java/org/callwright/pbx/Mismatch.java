package org.callwright.pbx;

import org.callwright.model.Message;

/**
 * What the PBX has of a callflow is not what was published.
 *
 * @param missing whether calls cannot enter it at all; otherwise something of it differs
 * @param what differs, for an admin
 */
public record Mismatch(boolean missing, Message what) {}
