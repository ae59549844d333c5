package org.callwright.designer.shell;

import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.store.StoreState;
import org.callwright.vaadin.AwaitedApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Says on a plain page why the designer's pages are not there, from the start of its bundle. */
@Component(configurationPid = "org.callwright.designer")
public final class AwaitedPages implements AwaitedApplication {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile StoreState store;

    private final String contextPath;

    /** Called by the component runtime. */
    @Activate
    public AwaitedPages(DesignerApplication.Settings settings) {
        contextPath = settings.contextPath();
    }

    @Override
    public String contextPath() {
        return contextPath;
    }

    @Override
    public Optional<String> reason() {
        return Optional.ofNullable(store)
                .flatMap(StoreState::closed)
                .map(Message::toString)
                .map(why -> "Callwright's database is not open. " + (why.endsWith(".") ? why : why + "."));
    }
}
