package org.callwright.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.util.List;
import java.util.Set;

/**
 * A set of Vaadin pages that a bundle offers. The bundle registers one as an OSGi service and its pages are on the web
 * for as long as the service is; nothing is found by scanning, so every page is named here. The bundle contains the
 * production front end that Vaadin's Maven plug-in built for these pages.
 *
 * <p>When the service goes away, the sessions of its pages end, and whoever has one open is shown a page that waits
 * until the application is back.
 */
public interface VaadinApplication {

    /** Where the pages are on the web server: {@code ""} for its root, else {@code "/"} and a name, as in "/callwright". */
    String contextPath();

    /** The class that carries the annotations of the whole application: title, style sheets, push. */
    Class<? extends AppShellConfigurator> shell();

    /** All views with a route, and all error views ({@link com.vaadin.flow.router.HasErrorParameter}). */
    Set<Class<? extends Component>> views();

    /**
     * What views and layouts may ask for in their constructor, by type: a parameter gets the first of these that fits.
     * A class without such a constructor needs one without parameters.
     *
     * <p>Two kinds of them serve Vaadin as well: every {@link com.vaadin.flow.server.VaadinServiceInitListener}, which is
     * where views are guarded, and the first {@link com.vaadin.flow.i18n.I18NProvider}, which says what languages there
     * are.
     */
    default List<Object> services() {
        return List.of();
    }
}
