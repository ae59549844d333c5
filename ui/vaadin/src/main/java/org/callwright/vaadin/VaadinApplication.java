package org.callwright.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.util.List;
import java.util.Set;

/**
 * A set of Vaadin pages provided by a bundle. The bundle registers an implementation as an OSGi service; its pages are
 * served for as long as the service is registered. Nothing is found by scanning, so every page is listed here. The
 * bundle must contain the production front end that Vaadin's Maven plug-in built for these pages.
 *
 * <p>When the service is unregistered, its sessions end, and open pages show a page that waits until the application is
 * back.
 */
public interface VaadinApplication {

    /**
     * Returns the context path: {@code ""} for the server's root, else {@code "/"} and a name, such as "/callwright".
     */
    String contextPath();

    /** Returns the class with the application-wide annotations: title, style sheets, push. */
    Class<? extends AppShellConfigurator> shell();

    /** Returns all views with a route, and all error views ({@link com.vaadin.flow.router.HasErrorParameter}). */
    Set<Class<? extends Component>> views();

    /**
     * Returns the objects that views and layouts can receive through their constructor, matched by type: each parameter
     * gets the first object that fits. Each class must have exactly one public constructor.
     *
     * <p>Vaadin itself uses two kinds of them: every {@link com.vaadin.flow.server.VaadinServiceInitListener}, for
     * example to guard views, and the first {@link com.vaadin.flow.i18n.I18NProvider}, which provides the languages.
     */
    default List<Object> services() {
        return List.of();
    }
}
