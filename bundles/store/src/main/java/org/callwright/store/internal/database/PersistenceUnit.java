package org.callwright.store.internal.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.callwright.store.internal.rows.ConnectionEntity;
import org.callwright.store.internal.rows.DrainingVersionEntity;
import org.callwright.store.internal.rows.DrawingEntity;
import org.callwright.store.internal.rows.FlowEntity;
import org.callwright.store.internal.rows.InstallationEntity;
import org.callwright.store.internal.rows.InstantConverter;
import org.callwright.store.internal.rows.LeavingVersionEntity;
import org.callwright.store.internal.rows.MovedNumberEntity;
import org.callwright.store.internal.rows.NumberEntity;
import org.callwright.store.internal.rows.SpareNumberEntity;
import org.callwright.store.internal.rows.TicketEntity;
import org.callwright.store.internal.rows.UserEntity;
import org.callwright.store.internal.rows.VersionEntity;
import org.callwright.store.internal.rows.VersionRow;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Describes the persistence unit to EclipseLink: lists the entity classes, so no class path is scanned. The build
 * weaves them.
 */
record PersistenceUnit(DataSource database) implements PersistenceUnitInfo {
    static final List<Class<?>> CLASSES = List.of(
            FlowEntity.class,
            DrawingEntity.class,
            NumberEntity.class,
            VersionRow.class,
            VersionEntity.class,
            LeavingVersionEntity.class,
            DrainingVersionEntity.class,
            MovedNumberEntity.class,
            SpareNumberEntity.class,
            UserEntity.class,
            TicketEntity.class,
            ConnectionEntity.class,
            InstallationEntity.class,
            InstantConverter.class);

    /** Creates the entity manager factory and loads the mapping eagerly, so that a mapping error shows at start-up. */
    static EntityManagerFactory open(DataSource database) {
        EntityManagerFactory entities =
                new PersistenceProvider().createContainerEntityManagerFactory(new PersistenceUnit(database), Map.of());
        entities.createEntityManager().close();
        return entities;
    }

    @Override
    public Properties getProperties() {
        var properties = new Properties();
        properties.setProperty(PersistenceUnitProperties.WEAVING, "static");
        // No shared cache: other processes may write to the database, and JPQL updates bypass loaded entities.
        properties.setProperty(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        // Errors are thrown; EclipseLink would log them a second time.
        properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        // Factories with the same session name share everything, including the first one's data source.
        properties.setProperty(PersistenceUnitProperties.SESSION_NAME, "callwright-" + UUID.randomUUID());
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return "callwright";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    @SuppressWarnings("removal")
    public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return database;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        // Derives the root from a class file because a bundle's class loader may not expose its root as a resource.
        String self = "/" + PersistenceUnit.class.getName().replace('.', '/') + ".class";
        String found = PersistenceUnit.class.getResource(self).toString();
        try {
            return URI.create(found.substring(0, found.length() - self.length() + 1))
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The bundle's own classes are at no URL: " + found, e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return CLASSES.stream().map(Class::getName).toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return PersistenceUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing to transform: the build has woven the classes.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
