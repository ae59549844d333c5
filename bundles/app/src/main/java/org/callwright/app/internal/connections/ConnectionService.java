package org.callwright.app.internal.connections;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.callwright.action.Connection;
import org.callwright.app.AppException;
import org.callwright.app.Connections;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Change.ConnectionChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.store.Role;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.connections.OpenConnection;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of connections, on the store. */
@Component
public class ConnectionService implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionService.class);
    private static final Duration LONGEST_TEST = Duration.ofSeconds(10);
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;

    private final ConnectionStore store;
    private final FlowUsages usages;
    private final Changes changes;
    private final Permissions permissions;
    private final ConnectionProbe probe;

    @Activate
    public ConnectionService(
            @Reference ConnectionStore store,
            @Reference FlowUsages usages,
            @Reference Changes changes,
            @Reference Permissions permissions) {
        this(store, usages, changes, permissions, LONGEST_TEST);
    }

    ConnectionService(
            ConnectionStore store, FlowUsages usages, Changes changes, Permissions permissions, Duration longestTest) {
        this.store = store;
        this.usages = usages;
        this.changes = changes;
        this.permissions = permissions;
        this.probe = new ConnectionProbe(longestTest);
    }

    @Deactivate
    void stop() {
        probe.close();
    }

    @Override
    public List<StoredConnection> list(Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        return store.connections();
    }

    @Override
    public StoredConnection add(Entry entry, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        ConnectionSettings settings = ConnectionValidator.checked(entry, Optional.empty(), store.connections());
        String id = newId();
        StoredConnection added = changes.apply(
                () -> store.create(id, settings, typed(entry.secret()), by.name()), new ConnectionChanged(id));
        LOG.info("{} added the connection \"{}\" ({})", LogText.of(by.name()), LogText.of(settings.name()), id);
        return added;
    }

    @Override
    public StoredConnection change(String id, Entry entry, long basedOn, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        ConnectionSettings settings = ConnectionValidator.checked(entry, store.find(id), store.connections());
        StoredConnection changed = changes.apply(
                () -> store.save(id, settings, entry.secret(), basedOn, by.name()), new ConnectionChanged(id));
        LOG.info("{} changed the connection \"{}\" ({})", LogText.of(by.name()), LogText.of(settings.name()), id);
        return changed;
    }

    @Override
    public List<String> usedBy(String id, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        return usages.ofConnection(id);
    }

    @Override
    public void delete(String id, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        List<String> users = usages.ofConnection(id);
        if (!users.isEmpty()) {
            LOG.warn("{} could not delete the connection {}: it is still used.", LogText.of(by.name()), LogText.of(id));
            throw new AppException(
                    "It is still used by {0}. Choose another connection there, publish, and delete it when no call needs it any"
                            + " more.",
                    Message.quoted(users));
        }
        Optional<StoredConnection> gone = store.find(id);
        changes.apply(() -> store.delete(id), new ConnectionChanged(id));
        gone.ifPresent(each -> LOG.info(
                "{} deleted the connection \"{}\" ({})",
                LogText.of(by.name()),
                LogText.of(each.settings().name()),
                id));
    }

    @Override
    public Answer test(Optional<String> id, Entry entry, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        Optional<StoredConnection> before = id.flatMap(store::find);
        ConnectionSettings settings = ConnectionValidator.checked(entry, before, store.connections());
        Optional<String> secret = switch (entry.secret()) {
            case SecretChange.Keep keep ->
                before.flatMap(each -> store.open(each.id()))
                        .flatMap(OpenConnection::secret)
                        .map(Secret::text);
            case SecretChange.Remove remove -> Optional.empty();
            case SecretChange.Replace replace -> Optional.of(replace.secret().text());
        };
        return probe.ask(new Connection(settings.address(), settings.user(), secret, settings.privateNetworkAllowed()));
    }

    private static Optional<Secret> typed(SecretChange secret) {
        return secret instanceof SecretChange.Replace replace ? Optional.of(replace.secret()) : Optional.empty();
    }

    /** Random, so that the id of a deleted connection is not used again. */
    private static String newId() {
        var id = new StringBuilder("c");
        ThreadLocalRandom.current()
                .ints(ID_LENGTH, 0, ID_LETTERS.length())
                .forEach(index -> id.append(ID_LETTERS.charAt(index)));
        return id.toString();
    }
}
