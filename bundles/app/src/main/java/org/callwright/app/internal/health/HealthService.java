package org.callwright.app.internal.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.app.PbxStatus;
import org.callwright.app.health.Health;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.tally.Tally.Event;
import org.callwright.model.Message;
import org.callwright.store.StoreState;
import org.callwright.store.backup.Backups;
import org.callwright.store.backup.NightlyReport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts together what others know. Uses nothing that needs the database, so that it is there without it. */
@Component
public final class HealthService implements Health {
    /** With less, a database or a log may soon find no room. */
    private static final long LEAST_ROOM = 200_000_000;

    private final Path data;
    private final PbxStatus pbx;
    private final SeenOnPbx seen;
    private final Tally tally;

    /** Not there while its bundle is stopped. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile StoreState store;

    /** Goes with the same bundle. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Backups backups;

    /** Called by the component runtime. */
    @Activate
    public HealthService(
            BundleContext context, @Reference PbxStatus pbx, @Reference SeenOnPbx seen, @Reference Tally tally) {
        this(Path.of(Objects.requireNonNullElse(context.getProperty("callwright.data"), "data")), pbx, seen, tally);
    }

    HealthService(Path data, PbxStatus pbx, SeenOnPbx seen, Tally tally) {
        this.data = data;
        this.pbx = pbx;
        this.seen = seen;
        this.tally = tally;
    }

    void setStore(StoreState known) {
        store = known;
    }

    void setBackups(Backups known) {
        backups = known;
    }

    @Override
    public Report report() {
        Backups made = backups;
        NightlyReport nightly = made == null
                ? new NightlyReport(false, "The store's bundle does not run.", Optional.empty())
                : made.nightly();
        Optional<String> closed = store == null
                ? Optional.of("The store's bundle does not run.")
                : store.closed().map(Message::toString);
        Optional<String> differs =
                seen.difference().map(difference -> difference.what().toString());
        long room = room();
        List<Part> parts = List.of(
                new Part("pbx", pbx.isReachable(), pbx.message().toString()),
                new Part("database", closed.isEmpty(), closed.orElse("The database is open.")),
                new Part("drift", differs.isEmpty(), differs.orElse("No difference was seen on the PBX.")),
                new Part(
                        "disk",
                        room >= LEAST_ROOM,
                        String.format(
                                Locale.ROOT,
                                "%,d MB are free for the data folder; at least %,d MB should be.",
                                room / 1_000_000,
                                LEAST_ROOM / 1_000_000)),
                publication(),
                new Part("backup", nightly.isWell(), nightly.message()));
        return new Report(parts, figures(parts, room, nightly));
    }

    /** The last try decides: what was refused was looked at by the person who tried. */
    private Part publication() {
        Optional<Instant> done = tally.last(Event.PUBLISHED);
        Optional<Instant> failed = tally.last(Event.PUBLISH_FAILED);
        boolean well = failed.isEmpty() || done.isPresent() && done.get().isAfter(failed.get());
        Function<Instant, String> shown =
                time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
        String message = well
                ? done.map(shown.andThen("The last publication was at %s."::formatted))
                        .orElse("Nothing was published since the start.")
                : "The last publication failed at %s. See the log.".formatted(shown.apply(failed.orElseThrow()));
        return new Part("publication", well, message);
    }

    private List<Figure> figures(List<Part> parts, long room, NightlyReport nightly) {
        Runtime java = Runtime.getRuntime();
        return List.of(
                gauge("callwright_pbx_reachable", "Whether the PBX answers.", flag(parts.get(0))),
                gauge("callwright_database_open", "Whether the database is open.", flag(parts.get(1))),
                gauge(
                        "callwright_flows_differing",
                        "Callflows and saved actions of which the PBX was seen to have something else.",
                        seen.different().size()),
                gauge("callwright_disk_free_bytes", "Room for the data folder.", room),
                gauge(
                        "callwright_memory_used_bytes",
                        "Java's heap that is in use.",
                        java.totalMemory() - java.freeMemory()),
                gauge("callwright_memory_limit_bytes", "The most that it may become.", java.maxMemory()),
                gauge(
                        "callwright_last_publication_timestamp_seconds",
                        "When the last one succeeded; 0 if none did since the start.",
                        tally.last(Event.PUBLISHED).map(Instant::getEpochSecond).orElse(0L)),
                gauge(
                        "callwright_last_backup_timestamp_seconds",
                        "When a backup was made by itself last; 0 if that is not known.",
                        nightly.last().map(Instant::getEpochSecond).orElse(0L)),
                counter(
                        Event.PUBLISHED,
                        "callwright_publications_total",
                        "Publications and roll backs that succeeded."),
                counter(
                        Event.PUBLISH_REFUSED,
                        "callwright_publications_refused_total",
                        "Those that errors in a draft kept from being tried."),
                counter(
                        Event.PUBLISH_FAILED,
                        "callwright_publications_failed_total",
                        "Those that the PBX did not take, or that it was away for."),
                counter(Event.LOGGED_IN, "callwright_logins_total", "Log-ins by password."),
                counter(Event.LOGIN_FAILED, "callwright_logins_failed_total", "Passwords that were wrong."));
    }

    private static double flag(Part part) {
        return part.isWell() ? 1 : 0;
    }

    private static Figure gauge(String name, String meaning, double value) {
        return new Figure(name, false, meaning, value);
    }

    private Figure counter(Event event, String name, String meaning) {
        return new Figure(name, true, meaning, tally.of(event));
    }

    /** 0 where it cannot be told. */
    private long room() {
        try {
            return Files.getFileStore(data.toAbsolutePath()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
