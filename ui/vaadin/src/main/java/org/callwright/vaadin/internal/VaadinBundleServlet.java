package org.callwright.vaadin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.di.ResourceProvider;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import com.vaadin.flow.server.startup.VaadinInitializerException;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.callwright.vaadin.VaadinApplication;

/**
 * Vaadin's servlet for one application. What a servlet container would find out by scanning the class path is told to
 * Vaadin before it starts: its look-up, the views, the error views and the shell.
 */
final class VaadinBundleServlet extends VaadinServlet {

    private final transient VaadinApplication application;
    private final transient ClassLoader loader;
    private final transient BundleResources resources;
    private final transient WebSocketBridge bridge;
    private final transient HandshakeSessions handshakes = new HandshakeSessions();
    private final transient Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    VaadinBundleServlet(
            VaadinApplication application, ClassLoader loader, BundleResources resources, WebSocketBridge bridge) {
        this.application = application;
        this.loader = loader;
        this.resources = resources;
        this.bridge = bridge;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = enter();
        try {
            VaadinServletContext context = new VaadinServletContext(config.getServletContext());
            new Initializer().initialize(context, new HashMap<>(), found -> context.setAttribute(Lookup.class, found));
            new RouteRegistryInitializer().initialize(viewsThatShowErrors(false), context);
            new ErrorNavigationTargetInitializer().initialize(viewsThatShowErrors(true), context);
            VaadinAppShellInitializer.init(Set.of(application.shell()), context);
            super.init(bridge.bridged(config, handshakes));
        } catch (VaadinInitializerException e) {
            throw new ServletException("The views of " + application.contextPath() + " could not be registered.", e);
        } finally {
            leave(before);
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        ClassLoader before = enter();
        try {
            super.service(request, response);
            handshakes.remember(((HttpServletRequest) request).getSession(false));
        } finally {
            leave(before);
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new VaadinServletService(this, configuration) {
            @Override
            protected Instantiator createInstantiator() {
                return new ViewInstantiator(this, application.services());
            }

            @Override
            protected void setDefaultClassLoader() {
                setClassLoader(loader); // the servlet context would name the runtime's, where no front end is
            }
        };
        service.init();
        service.addSessionInitListener(event -> open.add(event.getSession()));
        service.addSessionDestroyListener(event -> open.remove(event.getSession()));
        return service;
    }

    /** Ends every session, so that no object of the application's bundle outlives it in the web server. */
    @Override
    public void destroy() {
        ClassLoader before = enter();
        try {
            for (VaadinSession session : open) {
                WrappedSession http = session.getSession();
                if (http != null) {
                    http.invalidate();
                }
            }
            super.destroy();
        } finally {
            bridge.release(handshakes);
            leave(before);
        }
    }

    private Set<Class<?>> viewsThatShowErrors(boolean errors) {
        Set<Class<? extends Component>> views = application.views();
        return views.stream()
                .filter(view -> HasErrorParameter.class.isAssignableFrom(view) == errors)
                .collect(Collectors.toSet());
    }

    /** Vaadin and Atmosphere load classes and services by the thread's class loader. */
    private ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        leave(loader);
        return before;
    }

    private static void leave(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }

    private final class Initializer extends LookupInitializer {
        @Override
        protected <T> T instantiate(Class<T> type, Class<?> implementation) {
            return type == ResourceProvider.class ? type.cast(resources) : super.instantiate(type, implementation);
        }
    }
}
