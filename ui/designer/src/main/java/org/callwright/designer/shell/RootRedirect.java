package org.callwright.designer.shell;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Redirects the web server's root to the pages. Only with a configuration {@code org.callwright.designer.root}: in a
 * container with other applications the root is not ours.
 */
@Component(
        service = Servlet.class,
        configurationPid = "org.callwright.designer.root",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {
            "osgi.http.whiteboard.servlet.pattern=",
            "osgi.http.whiteboard.servlet.name=org.callwright.designer.root"
        })
@Designate(ocd = RootRedirect.Target.class)
public final class RootRedirect extends HttpServlet {

    /** The configuration. */
    @ObjectClassDefinition(
            name = "Callwright: root",
            description = "Has the root of the web server lead to the pages, where nothing else is there. Without this"
                    + " file it does not.")
    public @interface Target {
        /** The path to redirect to, on the same host. */
        @AttributeDefinition(name = "Location", description = "The path to redirect to, on the same host.")
        String location() default "/callwright/";
    }

    private final String location;

    /** Called by the component runtime. */
    @Activate
    public RootRedirect(Target target) {
        location = target.location();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(location);
    }
}
