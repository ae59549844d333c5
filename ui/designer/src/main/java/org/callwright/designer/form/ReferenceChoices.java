package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.ReferenceDirectory.Listing;

/**
 * Where forms get from what can be picked.
 *
 * @param references who knows
 * @param background where asking, which may take seconds, does not hold up the page
 */
public record ReferenceChoices(ReferenceDirectory references, Executor background) {

    /** Tells a part of the page what there is of a kind, each time it is put on the page. */
    void follow(Component part, String kind, Consumer<Listing> show) {
        part.addAttachListener(event -> {
            UI ui = event.getUI();
            background.execute(() -> {
                Listing listing = references.list(kind);
                ui.accessLater(() -> show.accept(listing), () -> {}).run(); // the page may have been closed meanwhile
            });
        });
    }
}
