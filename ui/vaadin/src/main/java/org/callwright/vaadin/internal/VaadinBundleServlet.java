package org.callwright.vaadin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.di.ResourceProvider;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import com.vaadin.flow.server.startup.VaadinInitializerException;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.vaadin.VaadinApplication;
import org.callwright.vaadin.internal.files.BundleResources;
import org.callwright.vaadin.internal.files.HashedLinks;
import org.callwright.vaadin.internal.files.PackedAnswer;
import org.callwright.vaadin.internal.files.PageFiles;
import org.callwright.vaadin.internal.guard.ContentPolicy;
import org.callwright.vaadin.internal.guard.EndedSession;
import org.callwright.vaadin.internal.guard.EndingSessionRequest;
import org.callwright.vaadin.internal.guard.LoadingAgain;
import org.callwright.vaadin.internal.guard.OpenSessions;
import org.callwright.vaadin.internal.guard.SessionRequest;
import org.callwright.vaadin.internal.guard.StrangerBodies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vaadin's servlet for one application. What a servlet container would find out by scanning the class path is told to
 * Vaadin before it starts: its look-up, the views, the error views and the shell.
 */
final class VaadinBundleServlet extends VaadinServlet {

    /** Open pages of one session. A person's browser has some tabs. */
    private static final int MOST_PAGES = 20;

    private final transient VaadinApplication application;
    private final transient ClassLoader loader;
    private final transient BundleResources resources;
    private final transient PageFiles files;
    private final transient WebSocketBridge bridge;
    private static final Logger LOG = LoggerFactory.getLogger(VaadinBundleServlet.class);

    private final transient HandshakeSessions handshakes = new HandshakeSessions();
    private final transient OpenSessions sessions = new OpenSessions();
    private final transient StrangerBodies strangers = new StrangerBodies();

    VaadinBundleServlet(
            VaadinApplication application, ClassLoader loader, BundleResources resources, WebSocketBridge bridge) {
        this.application = application;
        this.loader = loader;
        this.resources = resources;
        files = new PageFiles(resources);
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
            sessions.begin();
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
            HttpServletRequest asked = new EndingSessionRequest((HttpServletRequest) request);
            HttpServletResponse answer = (HttpServletResponse) response;
            strangers.serve(
                    asked,
                    answer,
                    let -> SessionRequest.serve(
                            let,
                            answer,
                            sessions,
                            seen -> PackedAnswer.serve(seen, answer, packed -> super.service(seen, packed))));
            handshakes.remember(asked.getSession(false));
        } catch (EOFException e) { // the web server would log it as an error
            LOG.debug("A browser left before it had its answer", e);
        } finally {
            leave(before);
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new VaadinServletService(this, configuration) {
            @Override
            protected Instantiator createInstantiator() {
                return new ViewInstantiator(this, withOwn(application.services()));
            }

            @Override
            protected void setDefaultClassLoader() {
                setClassLoader(loader); // the servlet context would name the runtime's, where no front end is
            }
        };
        service.init();
        service.addUIInitListener(event -> closeOldest(event.getUI().getSession()));
        return service;
    }

    @Override
    public void destroy() {
        ClassLoader before = enter();
        try {
            sessions.endAll();
            super.destroy();
        } finally {
            bridge.release(handshakes);
            leave(before);
        }
    }

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return files;
    }

    private List<Object> withOwn(List<Object> services) {
        return Stream.concat(
                        services.stream(),
                        Stream.of(new HashedLinks(files), new LoadingAgain(), new EndedSession(), new ContentPolicy()))
                .toList();
    }

    /** A session that opens page after page would hold as much memory as many sessions. */
    private static void closeOldest(VaadinSession session) {
        session.getUIs().stream()
                .filter(page -> !page.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId).reversed())
                .skip(MOST_PAGES)
                .forEach(UI::close);
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
