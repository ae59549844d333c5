package org.callwright.app;

import java.time.Instant;
import org.callwright.model.Message;

/**
 * The PBX was seen not to have what is published.
 *
 * @param missing whether calls do not get in at all; otherwise something differs
 * @param what differs, as a sentence for an admin
 * @param since when it was first seen
 */
public record PbxDifference(boolean missing, Message what, Instant since) {}
