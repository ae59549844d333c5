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
import org.callwright.store.internal.rows.FlowEntity;
import org.callwright.store.internal.rows.InstantConverter;
import org.callwright.store.internal.rows.NumberEntity;
import org.callwright.store.internal.rows.SpareNumberEntity;
import org.callwright.store.internal.rows.TicketEntity;
import org.callwright.store.internal.rows.UserEntity;
import org.callwright.store.internal.rows.VersionEntity;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Tells EclipseLink what this bundle maps: no class path is scanned. The
 * classes are woven when the bundle is built.
 */
record PersistenceUnit(DataSource database) implements PersistenceUnitInfo {
    static final List<Class<?>> CLASSES = List.of(
            FlowEntity.class,
            NumberEntity.class,
            VersionEntity.class,
            DrainingVersionEntity.class,
            SpareNumberEntity.class,
            UserEntity.class,
            TicketEntity.class,
            ConnectionEntity.class,
            InstantConverter.class);

    /** Reads the mapping at once, so that a mistake shows at the start and not at the first request. */
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
        // The database is the only truth: it may be shared, and updates here go past loaded rows.
        properties.setProperty(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        // What goes wrong is thrown; EclipseLink would print the same again.
        properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        // Factories of one session name share everything, the data source of the first included.
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
        // Found by way of a class, since a bundle's class loader need not know its root as a resource.
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
        // Nothing is left to transform: the classes were woven by the build.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
