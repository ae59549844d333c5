package org.callwright.designer.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.Callflows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** Asks for a name and makes a new callflow. */
final class AddCallflowButton extends Button {

    /** Takes any place until the new callflow gets its own id. */
    private static final FlowId TO_COME = new FlowId("new");

    private final Callflows callflows;
    private final Supplier<Collection<String>> names;
    private final Consumer<FlowId> done;

    /**
     * @param names what the callflows are called that are there already
     * @param done is given the new callflow
     */
    AddCallflowButton(Callflows callflows, Supplier<Collection<String>> names, Consumer<FlowId> done) {
        super("Add callflow", VaadinIcon.PLUS.create());
        this.callflows = callflows;
        this.names = names;
        this.done = done;
        addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        addClickListener(event -> ask());
    }

    private void ask() {
        Dialog dialog = new Dialog("Add callflow");
        dialog.setWidth("28rem");
        TextField name = CallflowNames.field();
        name.setLabel("Name");
        name.setHelperText("Callers never hear it. You find the callflow by it, and can change it at any time.");
        name.setValue(CallflowNames.unused(names.get()));
        name.setWidthFull();
        name.addKeyDownListener(Key.ENTER, event -> create(dialog, name));
        Button create = new Button("Add callflow", event -> create(dialog, name));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.add(name);
        dialog.getFooter().add(cancel, create);
        dialog.open();
        name.focus();
    }

    private void create(Dialog dialog, TextField field) {
        CallflowNames.read(field).ifPresent(name -> {
            try {
                FlowId made =
                        callflows.create(Flow.empty(TO_COME, name)).draft().id();
                dialog.close();
                done.accept(made);
            } catch (RuntimeException e) {
                CallflowNames.refuse(field, Failures.sentence("The callflow could not be added.", e));
            }
        });
    }
}
