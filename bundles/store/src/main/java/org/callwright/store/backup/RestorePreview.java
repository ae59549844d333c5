package org.callwright.store.backup;

/**
 * What restoring a backup would do.
 *
 * @param backup what would be there
 * @param present what is there now, as a backup would have it
 */
public record RestorePreview(BackupContents backup, BackupContents present) {

    /** Whether the backup was made of this installation, so that the PBX takes for its own what it publishes. */
    public boolean isOfThisInstallation() {
        return backup.installation().equals(present.installation());
    }
}
