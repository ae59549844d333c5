package org.callwright.store.backup;

import java.time.Instant;
import java.util.Optional;

/**
 * How the backups at night go.
 *
 * @param isWell whether nobody has to look
 * @param message how they go, as a sentence in English
 * @param last when the last one was written; empty if that is not known
 */
public record NightlyReport(boolean isWell, String message, Optional<Instant> last) {}
