package org.callwright.pbx;

import java.time.Instant;

/**
 * A file of the PBX's own dialplan that was changed since the PBX read it last. The next publication makes it read that.
 *
 * @param name as in {@code extensions.conf}
 * @param changed when
 */
public record ChangedFile(String name, Instant changed) {}
