package org.callwright.designer.widgets;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import java.time.Duration;

/**
 * Lets what a person typed stand in a text field. A value of the server that is on its way while the person's own goes
 * the other way reaches the browser last, and the field would show it although the server has the person's.
 */
public final class LastTyped {
    /** Nothing is on its way for longer: a connection that takes more time is made anew, and the page with it. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    private String sent = "";
    private long sentAt = System.nanoTime();

    private LastTyped() {}

    /** @param field which tells of a text once it is typed, by the browser's {@code change} */
    public static <C extends AbstractField<C, String>> void stands(C field) {
        field.addValueChangeListener(new LastTyped()::changed);
    }

    private <C extends AbstractField<C, String>> void changed(ComponentValueChangeEvent<C, String> event) {
        if (!event.isFromClient()) {
            sent = event.getValue();
            sentAt = System.nanoTime();
        } else if (System.nanoTime() - sentAt < ON_ITS_WAY.toNanos()) {
            String before = sent;
            C field = event.getSource();
            // Last, since the text may be refused or shown in another way.
            field.getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(
                            field,
                            response -> field.getElement()
                                    .executeJs(
                                            "if (this.value === $0) { this.value = $1 }", before, field.getValue())));
        }
    }
}
