package org.callwright.it.stage.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Connections;
import org.callwright.app.DeleteResult;
import org.callwright.app.access.Operator;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.numbers.NumberList;
import org.callwright.store.NumberStore;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Console commands for tests, in a bundle of its own inside the host. */
public final class StageCommands implements BundleActivator {
    private static final Operator BY = new Operator.Host("stage");

    private BundleContext context;

    @Override
    public void start(BundleContext started) {
        context = started;
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", "stage");
        properties.put("osgi.command.function", new String[] {"clear", "connection", "numbers", "phonebook"});
        started.registerService(StageCommands.class, this, properties);
    }

    @Override
    public void stop(BundleContext stopped) {
        // The framework takes the service back.
    }

    /**
     * Deletes all callflows, saved actions, connections and spare numbers, also from the PBX, and switches the phone book
     * off.
     */
    public String clear() {
        Callflows callflows = service(Callflows.class);
        List<CallflowSummary> left = flows(callflows);
        while (!left.isEmpty()) {
            List<DeleteResult> failures = left.stream()
                    .map(flow -> callflows.delete(flow.id(), BY))
                    .filter(DeleteResult.Failed.class::isInstance)
                    .toList();
            if (failures.size() == left.size()) {
                return "Not cleared: " + failures;
            }
            left = flows(callflows); // what the deleted ones used can go now
        }
        Connections connections = service(Connections.class);
        connections.list(BY).forEach(connection -> connections.delete(connection.id(), BY));
        service(NumberList.class).remove(service(NumberStore.class).pool(), BY);
        service(Phonebook.class).switchOff(BY);
        return "Cleared";
    }

    private static List<CallflowSummary> flows(Callflows callflows) {
        return Stream.concat(callflows.list().stream(), callflows.savedActions().stream())
                .toList();
    }

    /**
     * Adds a connection and prints its id.
     *
     * @param secretFile holds the secret, since the shell names its threads after commands and the log has these names
     */
    public String connection(String name, String address, String user, String secretFile, boolean privateNetworkAllowed)
            throws IOException {
        String secret = Files.readString(Path.of(secretFile));
        var entry = new Connections.Entry(
                name, address, user, new SecretChange.Replace(new Secret(secret)), privateNetworkAllowed);
        return "Connection " + service(Connections.class).add(entry, BY).id();
    }

    /**
     * Adds numbers to the list.
     *
     * @param typed a number or a range
     */
    public String numbers(String typed) {
        NumberList list = service(NumberList.class);
        return "Added "
                + list.add(list.previewAdding(typed, Optional.empty()), "", BY).size();
    }

    /** Makes a new address of the phone book, and prints the token in it. */
    public String phonebook() {
        return "Token " + service(Phonebook.class).renew(BY);
    }

    private <S> S service(Class<S> type) {
        ServiceReference<S> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("The host has no " + type.getName() + " now");
        }
        return context.getService(reference);
    }
}
