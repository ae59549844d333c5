package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.util.Set;
import org.callwright.vaadin.VaadinApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The designer's pages, as the Vaadin runtime wants to be told of them. */
@org.osgi.service.component.annotations.Component(configurationPid = "org.callwright.designer")
@Designate(ocd = DesignerApplication.Settings.class)
public final class DesignerApplication implements VaadinApplication {

    /** What the container's owner may change. */
    @ObjectClassDefinition(name = "Callwright: designer")
    public @interface Settings {
        /** Where the pages are on the web server. */
        @AttributeDefinition(
                name = "Context path",
                description = "Where the pages are on the web server, as in /callwright; empty for its root.")
        String contextPath() default "/callwright";
    }

    private final String contextPath;

    /** Called by the component runtime. */
    @Activate
    public DesignerApplication(Settings settings) {
        contextPath = settings.contextPath();
    }

    @Override
    public String contextPath() {
        return contextPath;
    }

    @Override
    public Class<? extends AppShellConfigurator> shell() {
        return Shell.class;
    }

    @Override
    public Set<Class<? extends Component>> views() {
        return Set.of(HomeView.class);
    }
}
