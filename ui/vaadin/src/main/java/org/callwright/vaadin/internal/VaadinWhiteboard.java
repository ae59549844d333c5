package org.callwright.vaadin.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.callwright.vaadin.VaadinApplication;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves every {@link VaadinApplication} for as long as its service is registered. */
@Component(
        immediate = true,
        service = {})
public final class VaadinWhiteboard implements BundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(VaadinWhiteboard.class);

    private final BundleContext context;
    private final WebSocketBridge bridge = new WebSocketBridge();
    private final Gatekeeper gatekeeper = new Gatekeeper();
    private final Map<VaadinApplication, Mount> applications = new ConcurrentHashMap<>();

    /**
     * The restarting pages. Each stays registered until the application's bundle is uninstalled or its path changes.
     * Replacing one on every restart would leave a gap, and a page that loads in that gap would get an error and stop
     * reloading.
     */
    private final Map<MountPoint, Mount> restartingPages = new ConcurrentHashMap<>();

    private record MountPoint(Bundle bundle, String path) {}

    /** Called by the component runtime. */
    @Activate
    public VaadinWhiteboard(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        // Never taken back: applications are removed after stop(), and the framework does it with the bundle.
        context.registerService(Preprocessor.class, gatekeeper, null);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
        restartingPages.values().forEach(Mount::close);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addApplication(VaadinApplication application, ServiceReference<VaadinApplication> reference) {
        Bundle bundle = reference.getBundle();
        MountPoint mountPoint = new MountPoint(bundle, application.contextPath());
        restartingPages.computeIfAbsent(mountPoint, at -> Mount.restartingPage(context, bundle, at.path()));
        closePages(other -> other.bundle().equals(bundle) && !other.equals(mountPoint));
        gatekeeper.open(application.contextPath());
        applications.put(application, Mount.application(context, bundle, application, bridge));
        LOG.info("{} is served at {}/", bundle.getSymbolicName(), application.contextPath());
    }

    void removeApplication(VaadinApplication application) {
        gatekeeper.close(application.contextPath(), applications.remove(application)::close);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            closePages(mountPoint -> mountPoint.bundle().equals(event.getBundle()));
        }
    }

    private void closePages(Predicate<MountPoint> which) {
        restartingPages.entrySet().removeIf(page -> {
            boolean goes = which.test(page.getKey());
            if (goes) {
                page.getValue().close();
            }
            return goes;
        });
    }
}
