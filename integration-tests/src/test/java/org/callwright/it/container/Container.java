package org.callwright.it.container;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.callwright.it.stage.Await;
import org.callwright.model.Flow;
import org.callwright.store.FlowJson;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The container that a test runs in. Services come and go in other threads, so each is waited for. */
public record Container(BundleContext context) {
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    static Container here() {
        return new Container(FrameworkUtil.getBundle(Container.class).getBundleContext());
    }

    /** A service, as soon as there is one. */
    <S> S service(Class<S> type) throws InterruptedException {
        Await.until("there is a " + type.getName(), DEADLINE, () -> find(type).isPresent());
        return find(type).orElseThrow();
    }

    <S> Optional<S> find(Class<S> type) {
        ServiceReference<S> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    /** One of the host's bundles. */
    Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no bundle " + symbolicName));
    }

    /** Runs something while a bundle is stopped; it is started again whatever happens. */
    void whileStopped(String symbolicName, Work work) throws Exception {
        bundle(symbolicName).stop();
        try {
            work.run();
        } finally {
            bundle(symbolicName).start();
        }
    }

    /** A callflow of the golden files, read as an import reads it. */
    Flow flow(String name) throws Exception {
        try (InputStream json = Container.class.getResourceAsStream("/callflows/" + name + ".json")) {
            return service(FlowJson.class).read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Runs a console command as a person would type it; returns what it answers. */
    String console(String line) throws Exception {
        try (CommandSession session = service(CommandProcessor.class)
                .createSession(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err)) {
            return String.valueOf(session.execute(line));
        }
    }

    /** The folder that outlives the host. */
    Path data() {
        return Path.of(context.getProperty("callwright.data"));
    }

    /** What may fail in any way. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
