package org.callwright.store.internal.database;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the database is. The default is an embedded database in the data directory. */
@ObjectClassDefinition(
        name = "Callwright: store",
        description = "The database that keeps callflows, versions and users.")
public @interface DatabaseSettings {
    /** Placeholder in the URL for the data directory. */
    String DATA = "${callwright.data}";

    /**
     * An embedded H2 database. {@code async} because otherwise an interrupted thread closes the file for all threads.
     * {@code DB_CLOSE_ON_EXIT=FALSE} because otherwise H2 closes the database as soon as the process is told to exit,
     * while bundles that use it are still stopping.
     */
    String EMBEDDED = "jdbc:h2:async:" + DATA + "/store/callwright;DB_CLOSE_ON_EXIT=FALSE";

    @AttributeDefinition(
            name = "JDBC URL",
            description = "For PostgreSQL: jdbc:postgresql://HOST/DATABASE. The text " + DATA
                    + " becomes the absolute path of the data directory.")
    String url() default EMBEDDED;

    @AttributeDefinition(name = "User", description = "The database's own user.")
    String user() default "sa";

    @AttributeDefinition(name = "Password", description = "That user's password.", type = AttributeType.PASSWORD)
    String _password() default "";

    @AttributeDefinition(
            name = "Driver",
            description = "Filter for the driver's DataSourceFactory service, such as"
                    + " (osgi.jdbc.driver.class=org.postgresql.Driver).")
    String dataSourceFactory_target() default "(osgi.jdbc.driver.class=org.h2.Driver)";
}
