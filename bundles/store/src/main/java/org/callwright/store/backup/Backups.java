package org.callwright.store.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Backups of the database. This service is there from the start, also while the database cannot be opened. Every method
 * throws {@link org.callwright.store.StoreException} with a sentence when it cannot do what it says; nothing was changed
 * then.
 */
public interface Backups {

    /**
     * Writes all that the database has now to a new file, which only this process's user may read.
     *
     * @param file must not be there yet; empty for one in the folder of the backups
     * @return the file
     */
    Path write(Optional<Path> file);

    /** Reads a backup in whole, and says what it has and what restoring it would replace. */
    RestorePreview preview(Path file);

    /**
     * Puts what a backup has in the place of what the database has, all or nothing. Everything that uses the database stops
     * before that and starts anew after it. What was there before is in a backup of its own then.
     *
     * @param calls those in progress now; empty when the PBX cannot be asked
     * @return the backup of what was there before
     */
    Path restore(Path file, Optional<CallsInProgress> calls);

    /** How the backups at night go. */
    NightlyReport nightly();
}
