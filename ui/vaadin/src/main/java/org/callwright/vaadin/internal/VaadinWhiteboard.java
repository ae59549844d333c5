package org.callwright.vaadin.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.callwright.vaadin.AwaitedApplication;
import org.callwright.vaadin.VaadinApplication;
import org.callwright.vaadin.internal.guard.Guard;
import org.callwright.vaadin.internal.guard.PlainPage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves every {@link VaadinApplication} for as long as its service is registered. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.callwright.vaadin")
@Designate(ocd = VaadinWhiteboard.Settings.class)
public final class VaadinWhiteboard implements BundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(VaadinWhiteboard.class);

    /** The settings of what serves the pages. */
    @ObjectClassDefinition(name = "Callwright: pages", description = "What lies between browsers and the pages.")
    public @interface Settings {
        /** The reverse proxies that are believed. */
        @AttributeDefinition(
                name = "Trusted proxies",
                description = "Addresses of reverse proxies, as in 10.0.0.7 or 10.0.0.0/8, apart by commas, whose"
                        + " X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Prefix count; empty for none.")
        String[] trustedProxies() default {};
    }

    private final BundleContext context;
    private final WebSocketBridge bridge = new WebSocketBridge();
    private final Guard guard = new Guard();
    private final Gatekeeper gatekeeper = new Gatekeeper(guard);
    private final Map<VaadinApplication, Mount> applications = new ConcurrentHashMap<>();

    /**
     * The restarting pages. Each stays registered until the application's bundle is uninstalled or its path changes.
     * Replacing one on every restart would leave a gap, and a page that loads in that gap would get an error and stop
     * reloading.
     */
    private final Map<MountPoint, Mount> restartingPages = new ConcurrentHashMap<>();

    private final Map<MountPoint, AwaitedApplication> awaited = new ConcurrentHashMap<>();

    private record MountPoint(Bundle bundle, String path) {}

    /** Called by the component runtime. */
    @Activate
    public VaadinWhiteboard(BundleContext context, Settings settings) {
        this.context = context;
        changed(settings);
        context.addBundleListener(this);
        // Never taken back: applications are removed after stop(), and the framework does it with the bundle.
        context.registerService(Preprocessor.class, gatekeeper, null);
    }

    /** Takes over other settings without a restart. */
    @Modified
    void changed(Settings settings) {
        guard.trust(settings.trustedProxies());
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
        stand(mountPoint);
        gatekeeper.open(application.contextPath());
        applications.put(application, Mount.application(context, bundle, application, bridge));
        LOG.info("{} is served at {}/", bundle.getSymbolicName(), application.contextPath());
    }

    /** Has a page stand at a path from now on, for when the application is not there. */
    private void stand(MountPoint mountPoint) {
        restartingPages.computeIfAbsent(
                mountPoint, at -> Mount.restartingPage(context, at.bundle(), at.path(), () -> page(at)));
        closePages(other -> other.bundle().equals(mountPoint.bundle()) && !other.equals(mountPoint));
    }

    private PlainPage page(MountPoint at) {
        return Optional.ofNullable(awaited.get(at))
                .flatMap(AwaitedApplication::reason)
                .map(PlainPage::unavailable)
                .orElse(PlainPage.RESTARTING);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAwaited(AwaitedApplication application, ServiceReference<AwaitedApplication> reference) {
        MountPoint mountPoint = new MountPoint(reference.getBundle(), application.contextPath());
        awaited.put(mountPoint, application);
        stand(mountPoint);
    }

    void removeAwaited(AwaitedApplication application) {
        awaited.values().remove(application);
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
