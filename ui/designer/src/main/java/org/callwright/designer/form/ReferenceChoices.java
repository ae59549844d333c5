package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.app.ReferenceDirectory.Thing;
import org.callwright.compiler.form.ReferenceKind;

/**
 * Where forms get from what can be picked.
 *
 * @param references who knows
 * @param background where asking, which may take seconds, does not hold up the page
 */
public record ReferenceChoices(ReferenceDirectory references, Executor background) {

    /** Tells a part of the page what there is of a kind, each time it is put on the page. */
    void follow(Component part, ReferenceKind kind, Consumer<Listing> show) {
        follow(part, () -> references.list(kind), show);
    }

    /** Tells a part of the page the admin's variables, each time it is put on the page. */
    void followVariables(Component part, Consumer<List<Thing>> show) {
        follow(part, references::variables, show);
    }

    private <T> void follow(Component part, Supplier<T> question, Consumer<T> show) {
        part.addAttachListener(event -> {
            UI ui = event.getUI();
            background.execute(() -> {
                T answer = question.get();
                ui.accessLater(() -> show.accept(answer), () -> {}).run(); // the page may have been closed meanwhile
            });
        });
    }
}
