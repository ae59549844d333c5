package org.callwright.store.internal.backup;

import org.callwright.store.internal.database.DatabaseSettings;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When backups are made by themselves, and where they are. */
@ObjectClassDefinition(
        name = "Callwright: backup",
        description = "Backups of the database at night. Each is one file that only Callwright's user may read.")
public @interface BackupSettings {
    @AttributeDefinition(
            name = "Time",
            description =
                    "When a backup is made each day, as 02:30, by this machine's clock and time zone. Empty: never.")
    String time() default "02:30";

    @AttributeDefinition(
            name = "Folder",
            description = "Where backups are written; best on another disk. The text " + DatabaseSettings.DATA
                    + " becomes the absolute path of the data directory.")
    String folder() default DatabaseSettings.DATA + "/backup";

    @AttributeDefinition(
            name = "Files",
            description = "How many backups made at night are kept, 1 or more. The oldest is deleted once a new one is"
                    + " complete; backups made by command stay.")
    int files() default 14;
}
