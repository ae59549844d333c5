package org.callwright.vaadin.internal;

import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.VaadinServlet;
import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.callwright.vaadin.VaadinApplication;
import org.callwright.vaadin.internal.files.BundleResources;
import org.callwright.vaadin.internal.files.PageContext;
import org.callwright.vaadin.internal.guard.PlainPage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** A servlet with its own servlet context, registered with the web server until it is closed. */
final class Mount {

    /** The lowest ranking among contexts with the same path: used only when no other one answers. */
    private static final int LAST = Integer.MIN_VALUE + 1;

    /**
     * In milliseconds. What the server pushes while a page still fetches its scripts waits for them so long. After Vaadin's
     * own 5 s it would be applied to a page that is not there yet, which stays blank.
     */
    private static final String LONGEST_WAIT_FOR_SCRIPTS = "60000";

    private final List<ServiceRegistration<?>> registrations;

    private Mount(
            BundleContext context,
            String name,
            String path,
            int ranking,
            ServletContextHelper helper,
            Servlet servlet,
            Map<String, String> parameters) {
        ServiceRegistration<?> registeredContext = context.registerService(
                ServletContextHelper.class,
                helper,
                properties(Map.of(
                        Constants.SERVICE_RANKING, ranking,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME, name,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH, path.isEmpty() ? "/" : path)));
        Dictionary<String, Object> ofServlet = properties(Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + name + ")",
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                name,
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                "/*",
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
                true));
        parameters.forEach((key, value) ->
                ofServlet.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_INIT_PARAM_PREFIX + key, value));
        registrations = List.of(context.registerService(Servlet.class, servlet, ofServlet), registeredContext);
    }

    /** Registers an application's pages. */
    static Mount application(
            BundleContext context, Bundle bundle, VaadinApplication application, WebSocketBridge bridge) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        BundleResources resources = new BundleResources(loader, VaadinServlet.class.getClassLoader());
        return new Mount(
                context,
                bundle.getSymbolicName(),
                application.contextPath(),
                0,
                new PageContext(resources),
                new VaadinBundleServlet(application, loader, resources, bridge),
                Map.of(
                        "productionMode",
                        "true",
                        InitParameters.SERVLET_PARAMETER_MAX_MESSAGE_SUSPEND_TIMEOUT,
                        LONGEST_WAIT_FOR_SCRIPTS,
                        // Set explicitly; otherwise Vaadin looks for it among servlets that were registered in another
                        // way.
                        VaadinServlet.INTERNAL_VAADIN_SERVLET_VITE_DEV_MODE_FRONTEND_PATH,
                        "/*",
                        // Atmosphere cannot detect its path. A length of 0 registers this path only, without sub-paths.
                        "org.atmosphere.container.JSR356AsyncSupport.mappingPath",
                        application.contextPath() + "/VAADIN/push",
                        "org.atmosphere.cpr.jsr356.pathMappingLength",
                        "0"));
    }

    /** Registers the page that is shown at the same path while the application is away; it is asked for each visit. */
    static Mount restartingPage(BundleContext context, Bundle bundle, String path, Supplier<PlainPage> page) {
        return new Mount(
                context,
                bundle.getSymbolicName() + ".restarting",
                path,
                LAST,
                new ServletContextHelper() {},
                new RestartingPage(page),
                Map.of());
    }

    /** Unregisters the servlet, then its context. */
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private static Dictionary<String, Object> properties(Map<String, ?> map) {
        return new Hashtable<>(map);
    }
}
