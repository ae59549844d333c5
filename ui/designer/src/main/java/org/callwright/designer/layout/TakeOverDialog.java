package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.callwright.app.PbxContents;

/** Shows what somebody else published on the PBX, and has its name typed before it may be replaced. */
final class TakeOverDialog extends Dialog {

    private static final int LONGEST = 100;

    /** @param takeOver gets the name as it was typed */
    TakeOverDialog(PbxContents.Foreign there, Consumer<String> takeOver) {
        super(say("Take over the PBX?"));
        setWidth("32rem");
        add(
                new Paragraph(say(there.message())),
                new Paragraph(
                        say("Once it is taken over, what is live here is published, and calls find nothing of that any"
                                + " more. Where nothing is live here, it stays until you publish first.")));
        TextField name = new TextField(say("Type {0} to take over", there.name()));
        name.setWidthFull();
        name.setMaxLength(LONGEST);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        add(name);
        Button stay = new Button(say("Cancel"), event -> close());
        stay.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        stay.addClickShortcut(Key.ESCAPE);
        Button go = new Button(say("Take over"), event -> {
            close();
            takeOver.accept(name.getValue());
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        go.setEnabled(false);
        name.addValueChangeListener(
                event -> go.setEnabled(event.getValue().strip().equals(there.name())));
        name.addKeyDownListener(Key.ENTER, event -> {
            if (go.isEnabled()) {
                go.click();
            }
        });
        getFooter().add(stay, go);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                name.focus();
            }
        });
    }
}
