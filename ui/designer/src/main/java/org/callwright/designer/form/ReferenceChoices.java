package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Message;

/**
 * Lists what reference fields can refer to.
 *
 * @param references knows what there is
 * @param background asks, which may take seconds
 */
public record ReferenceChoices(ReferenceDirectory references, BackgroundWork background) {

    /** What is listed when asking fails: nothing, and not up to date. */
    private static final Listing UNKNOWN = new Listing(List.of(), false);

    /** Lists the references of a kind each time the component is attached. */
    void follow(Component component, ReferenceKind kind, Consumer<Listing> show) {
        follow(component, () -> references.list(kind), show, UNKNOWN);
    }

    /** Lists the admin's variables each time the component is attached. */
    void followVariables(Component component, Consumer<List<Entry>> show) {
        follow(component, references::variables, show, List.of());
    }

    private <T> void follow(Component component, Supplier<T> question, Consumer<T> show, T unknown) {
        component.addAttachListener(event ->
                background.run(question, show, Message.of("They could not be read."), message -> show.accept(unknown)));
    }
}
