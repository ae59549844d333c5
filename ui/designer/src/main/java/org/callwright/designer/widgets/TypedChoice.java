package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets people type the name of what they choose from a list, also before the browser has the list: it would take back what
 * was typed without a word.
 */
public final class TypedChoice {
    private TypedChoice() {}

    /**
     * What is the name of exactly one thing is chosen, in capitals or not. Of anything else the field says that there is
     * none, and shows what was chosen before.
     *
     * @param input a list with labels
     * @param items all of the list
     * @param chosen takes what was typed; choosing from the list is told by the list as before
     */
    public static <T> void read(ComboBox<T> input, Supplier<List<T>> items, Consumer<T> chosen) {
        input.setAllowCustomValue(true);
        input.setManualValidation(true);
        input.addValueChangeListener(event -> input.setInvalid(false));
        input.addCustomValueSetListener(event -> {
            String typed = event.getDetail().strip();
            List<T> fitting = items.get().stream()
                    .filter(item -> input.getItemLabelGenerator().apply(item).equalsIgnoreCase(typed))
                    .toList();
            if (fitting.size() == 1) {
                input.setValue(fitting.getFirst());
                chosen.accept(fitting.getFirst());
            } else {
                input.setErrorMessage(say("The list has no \"{0}\". Choose one from it.", typed));
                input.setInvalid(true);
            }
            showAgain(input);
        });
    }

    /** Writes what is chosen in place of what was typed, also where that is what was chosen before. */
    public static <T> void showAgain(ComboBox<T> input) {
        T chosen = input.getValue();
        input.getElement()
                .executeJs(
                        "this.inputElement.value = $0",
                        chosen == null ? "" : input.getItemLabelGenerator().apply(chosen));
    }
}
