package org.callwright.store.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callwright.store.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings a database up to date. The migrations are named here, since Flyway's scan finds nothing in a bundle. */
public final class Migrations implements ResourceProvider {
    /** All scripts. One that was released is never changed; a later change is a further script. */
    static final List<String> SCRIPTS = List.of(
            "V1__flows_versions_numbers_users.sql",
            "V2__login_tickets.sql",
            "V3__features.sql",
            "V4__connections.sql",
            "V5__feature_codes.sql",
            "V7__numbers_and_size_of_versions.sql",
            "V9__users_and_who_did_it.sql",
            "V10__where_versions_lead_and_leaving_versions.sql",
            "V12__drawing_notes.sql",
            "V13__preferences_of_users.sql",
            "V14__reserved_numbers_and_notes.sql",
            "V15__moved_numbers.sql");

    private static final List<DataMigration> COMPUTED =
            List.of(new FeatureCodesMigration(), new NumbersAndSizeMigration(), new DestinationsMigration());

    private static final String FOLDER = "migration/";

    private Migrations() {}

    /** The last one: the version of the tables that this Callwright uses. */
    public static int latest() {
        return Stream.concat(
                        SCRIPTS.stream().map(name -> name.substring(1, name.indexOf('_'))),
                        COMPUTED.stream().map(each -> each.getVersion().getVersion()))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
    }

    /** @throws StoreException when a migration fails, or when the database was made by a newer Callwright */
    public static void run(DataSource database) {
        run(database, MigrationVersion.LATEST);
    }

    /**
     * Leaves the database as an older Callwright did.
     *
     * @param last the last migration to run
     */
    public static void run(DataSource database, int last) {
        run(database, MigrationVersion.fromVersion(String.valueOf(last)));
    }

    /** Whether there is something to do for {@link #run}. */
    static boolean arePending(DataSource database) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .anyMatch(script -> script.getState() == MigrationState.PENDING
                        || script.getState().isFailed());
    }

    /** @param last the last migration to run; an older one leaves the database as an older Callwright did */
    static void run(DataSource database, MigrationVersion last) {
        Flyway flyway = flyway(database, last);
        try {
            boolean failedBefore = Arrays.stream(flyway.info().all())
                    .anyMatch(script -> script.getState().isFailed());
            if (failedBefore) {
                // Such as by a full disk. The scripts bear repetition, so forgetting the failure is enough.
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The database's tables could not be brought up to date. If a newer Callwright used this"
                            + " database before, install that one again. " + e.getMessage(),
                    e);
        }
    }

    private static Flyway flyway(DataSource database, MigrationVersion last) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .javaMigrations(COMPUTED.toArray(DataMigration[]::new))
                .target(last)
                .locations(new String[0])
                .loggers("slf4j")
                .table("schema_history")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    @Override
    public LoadableResource getResource(String name) {
        return SCRIPTS.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return SCRIPTS.stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
                .map(name -> (LoadableResource) new Script(name))
                .toList();
    }

    /** One script, from this bundle. */
    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream script = Migrations.class.getResourceAsStream(FOLDER + name)) {
                return new StringReader(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("The bundle's script " + name + " cannot be read", e);
            }
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePath() {
            return getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getRelativePath();
        }
    }
}
