package org.callwright.designer.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.designer.messages.Translations;
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
    public Optional<Function<Locale, String>> reason() {
        return Optional.ofNullable(store)
                .flatMap(StoreState::closed)
                .map(why -> Message.of("Callwright's database is not open. {0}", why))
                .map(why -> language -> ended(Translations.say(why, language)));
    }

    /** What a database says has no full stop. */
    private static String ended(String sentences) {
        return sentences.endsWith(".") ? sentences : sentences + ".";
    }
}
