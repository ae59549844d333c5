package org.callwright.designer.table;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Searches while somebody types. */
public final class SearchField extends TextField {
    private static final int AFTER_MILLISECONDS = 150;

    /**
     * @param hint what can be typed, in a few words
     * @param label the same for screen readers
     * @param changed gets what was typed
     */
    public SearchField(String hint, String label, Consumer<String> changed) {
        setPlaceholder(hint);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(AFTER_MILLISECONDS);
        addValueChangeListener(event -> changed.accept(event.getValue()));
    }
}
