package org.callwright.vaadin.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts every {@link VaadinApplication} on the web while its service is there. */
@Component(
        immediate = true,
        service = {})
public final class VaadinWhiteboard implements BundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(VaadinWhiteboard.class);

    private final BundleContext context;
    private final WebSocketBridge bridge = new WebSocketBridge();
    private final Map<VaadinApplication, Mount> applications = new ConcurrentHashMap<>();

    /** Restarting pages by the application's bundle. They stay until the bundle is uninstalled. */
    private final Map<Bundle, Mount> restartingPages = new ConcurrentHashMap<>();

    /** Called by the component runtime. */
    @Activate
    public VaadinWhiteboard(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
        restartingPages.values().forEach(Mount::close);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addApplication(VaadinApplication application, ServiceReference<VaadinApplication> reference) {
        Bundle bundle = reference.getBundle();
        Mount page = restartingPages.put(bundle, Mount.restartingPage(context, bundle, application.contextPath()));
        if (page != null) {
            page.close();
        }
        applications.put(application, Mount.application(context, bundle, application, bridge));
        LOG.info("{} is served at {}/", bundle.getSymbolicName(), application.contextPath());
    }

    void removeApplication(VaadinApplication application) {
        applications.remove(application).close();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            Mount page = restartingPages.remove(event.getBundle());
            if (page != null) {
                page.close();
            }
        }
    }
}
