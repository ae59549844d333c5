package org.callwright.operations.internal;

import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.app.health.Health;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Puts health and metrics on the web server, also while the pages are not there. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.callwright.operations")
@Designate(ocd = Operations.Settings.class)
public final class Operations {

    /** The settings. */
    @ObjectClassDefinition(
            name = "Callwright: operations",
            description = "Health and metrics, for monitoring: /callwright/health and /callwright/metrics.")
    public @interface Settings {
        /** Where they are. */
        @AttributeDefinition(
                name = "Context path",
                description = "Where health and metrics are on the web server. Usually that of the pages.")
        String contextPath() default "/callwright";

        /** What lets others in than this machine. */
        @AttributeDefinition(
                name = "Token",
                description =
                        "Whoever sends it, as Authorization: Bearer TOKEN, may read both. Without one only programs"
                                + " on this machine may, and none behind a proxy.",
                type = AttributeType.PASSWORD)
        String _token() default "";
    }

    private final List<ServiceRegistration<?>> registrations;

    /** Called by the component runtime. */
    @Activate
    public Operations(BundleContext context, Settings settings, @Reference Health health) {
        var readers = new Readers(settings._token());
        registrations = Stream.of(
                        serve(context, settings.contextPath(), "health", new HealthServlet(health, readers)),
                        serve(context, settings.contextPath(), "metrics", new MetricsServlet(health, readers)))
                .flatMap(List::stream)
                .toList();
    }

    /** A context of its own: the web server takes the one with the longest path, and the pages have all below theirs. */
    private static List<ServiceRegistration<?>> serve(
            BundleContext context, String path, String name, Servlet servlet) {
        String unique = "org.callwright.operations." + name;
        return List.of(
                context.registerService(
                        Servlet.class,
                        servlet,
                        properties(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + unique + ")",
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                                unique,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                                "/*"))),
                context.registerService(
                        ServletContextHelper.class,
                        new ServletContextHelper() {},
                        properties(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                                unique,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                                path + "/" + name))));
    }

    private static Dictionary<String, Object> properties(Map<String, Object> values) {
        return new Hashtable<>(values);
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
