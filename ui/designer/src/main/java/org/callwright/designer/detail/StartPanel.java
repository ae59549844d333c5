package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.editor.StartSettings;
import org.callwright.designer.numbers.NumberSources;
import org.callwright.designer.widgets.NameField;
import org.callwright.designer.widgets.ViewOnly;
import org.callwright.model.Flow;

/** What the start of a drawing opens: the callflow's name, its numbers, and which lists show it. */
public final class StartPanel extends Section implements StartSettings {

    private final TextField name = new TextField(say("Name"));
    private final NumbersSection numbers;
    private final FlagsSection flags;
    private final Button done = ViewOnly.reading(new Button(say("Done")));

    public StartPanel(DraftSession session, NumberSources sources) {
        numbers = new NumbersSection(session, sources);
        flags = new FlagsSection(session);
        addClassNames("cw-step", "cw-start");
        NameField.watch(name, to -> session.change(flow -> flow.withName(to)));
        name.setReadOnly(!session.isEditable());
        Icon icon = VaadinIcon.PHONE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        done.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(icon, new H2(StartSettings.title()), done);
        head.addClassName("cw-step-head");
        add(head, name, numbers, flags);
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void show(Flow flow) {
        name.setValue(flow.name());
        numbers.show(flow);
        flags.show(flow);
    }

    @Override
    public void onClose(Runnable close) {
        done.addClickListener(event -> close.run());
        // Blur first: a field saves its text when it loses the focus.
        getElement()
                .addEventListener("keydown", event -> close.run())
                .setFilter("event.key === 'Escape' && (event.target.blur(), true)");
    }

    @Override
    public void focus() {
        if (numbers.isEmpty() && !name.isReadOnly()) {
            numbers.focus();
        } else {
            name.focus();
        }
    }

    @Override
    public void addNumber() {
        numbers.focus();
    }
}
