package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** Says what the keys do. */
final class KeysDialog extends Dialog {

    KeysDialog() {
        super(say("Keys"));
        setWidth("36rem");
        addClassName("cw-keys");
        add(
                new H3(say("On every page")),
                list(
                        key("/", say("Search the list")),
                        key("[", say("Show or hide the names of the pages")),
                        key("\\", say("Show or hide the list")),
                        key("A", say("Show or hide the actions")),
                        key("?", say("Show these keys"))),
                new H3(say("In the drawing")),
                list(
                        key("↑ ↓", say("The sentence or branch above or below")),
                        key("→ ←", say("Into a branch, out of it")),
                        key(say("Home, End"), say("The start, the end")),
                        key("1 … 9 0 * #", say("On a menu: the branch of that key")),
                        key(say("Enter"), say("Open the settings")),
                        key(say("Esc"), say("Leave the settings")),
                        key("+", say("Add a step after it")),
                        key("B", say("Add a step at one of its branches")),
                        key("G", say("Choose where a branch leads")),
                        key("J", say("The step that a chip names, and back")),
                        key("F", say("Fold a branch or unfold it, or show the drawing so that it can be read")),
                        key("Alt+↑ ↓", say("Move a step, or a row whose order counts, up or down")),
                        key(say("Del"), say("Delete the step")),
                        key(say("Ctrl+F"), say("Find in the callflow")),
                        key(say("Ctrl+C, Ctrl+V"), say("Copy a step, paste it after another")),
                        key(say("Ctrl+Z, Ctrl+Y"), say("Undo, redo"))));
        Button done = new Button(say("Done"), event -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                done.focus();
            }
        });
    }

    private static DescriptionList list(Component... keys) {
        DescriptionList list = new DescriptionList();
        list.add(keys);
        return list;
    }

    private static Div key(String key, String does) {
        return new Div(new Term(key), new Description(does));
    }
}
