package org.callwright.app.internal.console;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.LogText;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.backup.BackupContents;
import org.callwright.store.backup.Backups;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.backup.RestorePreview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console's commands for backups. Needs nothing that needs the database, so that it stays while that is replaced. */
@Component(
        service = BackupCommands.class,
        property = {"osgi.command.scope=callwright", "osgi.command.function=backup", "osgi.command.function=restore"})
public class BackupCommands {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCommands.class);

    private final Backups backups;
    private final PbxConnection pbx;

    @Activate
    public BackupCommands(@Reference Backups backups, @Reference PbxConnection pbx) {
        this.backups = backups;
        this.pbx = pbx;
    }

    /** Writes all that is in the database to a new file in the folder of the backups. */
    public String backup() {
        return backup(Optional.empty());
    }

    /** Writes all that is in the database to a new file. */
    public String backup(String file) {
        return backup(Optional.of(Path.of(file)));
    }

    private String backup(Optional<Path> file) {
        Path written = backups.write(file);
        LOG.info("console made the backup {}.", LogText.of(written));
        return "Written: " + written + "\nThe keys beside the database are not in it: store/*.key in the data folder.";
    }

    /** Says what restoring a backup would replace. */
    public String restore(String file) {
        return restore(file, "");
    }

    /**
     * Puts what a backup has in the place of what the database has.
     *
     * @param confirm {@code --confirm} does it; without, it is only said what that would do
     */
    public String restore(String file, String confirm) {
        Path backup = Path.of(file).toAbsolutePath();
        if (!confirm.equals("--confirm")) {
            return words(backups.preview(backup));
        }
        Path before = backups.restore(backup, calls());
        LOG.warn(
                "console restored the backup {}. What was there before is in {}.",
                LogText.of(backup),
                LogText.of(before));
        return "Restored. What was there before is in " + before
                + "\nAll users have to log in again. The PBX gets what is live by the backup; see callwright:status.";
    }

    /** The calls whose versions have to stay; empty where the PBX is away. */
    private Optional<CallsInProgress> calls() {
        try {
            return pbx.reachable()
                    .map(server -> server.calls())
                    .map(calls -> new CallsInProgress(calls.run(), calls.channels()));
        } catch (PbxUnreachableException e) {
            return Optional.empty();
        }
    }

    private static String words(RestorePreview preview) {
        BackupContents backup = preview.backup();
        BackupContents present = preview.present();
        Set<String> tables = new TreeSet<>(backup.rows().keySet());
        tables.addAll(present.rows().keySet());
        return "Not restored yet. The backup was made at " + backup.created().truncatedTo(ChronoUnit.SECONDS)
                + " by Callwright " + backup.product() + ". It is complete. Rows now, and after restoring it:\n"
                + tables.stream()
                        .map(table -> String.format(
                                "  %-18s %8d %8d",
                                table,
                                present.rows().getOrDefault(table, 0L),
                                backup.rows().getOrDefault(table, 0L)))
                        .collect(Collectors.joining("\n"))
                + (preview.isOfThisInstallation()
                        ? ""
                        : "\nIt is of another installation: what this one published on the PBX has to be taken over then"
                                + " (callwright:takeover).")
                + "\nPages stop for a moment, and all users have to log in again. Calls go on. If this is as you want it,"
                + " add --confirm.";
    }
}
