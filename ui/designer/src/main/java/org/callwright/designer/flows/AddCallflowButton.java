package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.Callflows;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.widgets.NameDialog;
import org.callwright.designer.widgets.NameField;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;

/** Asks for a name and makes a new callflow. */
final class AddCallflowButton extends Button {

    /** Stands for the id that the new callflow gets when it is stored. */
    private static final FlowId NEW_ID = new FlowId("new");

    private final Callflows callflows;
    private final Supplier<Collection<String>> names;
    private final Consumer<FlowId> done;

    /**
     * @param names returns the names in use
     * @param done called with the new callflow
     */
    AddCallflowButton(Callflows callflows, Supplier<Collection<String>> names, Consumer<FlowId> done) {
        super(VaadinIcon.PLUS.create());
        this.callflows = callflows;
        this.names = names;
        this.done = done;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel(say("Add callflow"));
        setTooltipText(say("Add callflow"));
        addClickListener(event -> new NameDialog(
                        say("Add callflow"),
                        say("Add callflow"),
                        say("Callers never hear it. You find the callflow by it, and can change it at any time."),
                        this::create,
                        Message.of("The callflow could not be added."))
                .ask(NameField.unused(say("New callflow"), this.names.get())));
    }

    private void create(String name) {
        done.accept(callflows
                .create(Flow.empty(NEW_ID, name), CurrentUser.operator())
                .draft()
                .id());
    }
}
