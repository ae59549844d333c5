package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;

/**
 * Says at the foot of the page what was done, and goes away by itself: after six seconds, in which the pointer and the
 * keyboard were not in it. A newer one takes its place. It never moves what is on the page.
 */
public final class Toast extends Notification {

    @Tag("callwright-toast")
    @JsModule("./frame/toast.js")
    private static final class Body extends HtmlContainer {}

    private Toast(String text, Optional<Runnable> undo) {
        Body body = new Body();
        body.addClassName("cw-toast");
        body.add(new Span(text));
        undo.ifPresent(work -> {
            Button button = new Button(say("Undo"), event -> {
                close();
                work.run();
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            body.add(button);
        });
        body.getElement().addEventListener("toast-seen", event -> close());
        setPosition(Position.BOTTOM_CENTER);
        setDuration(0); // the browser knows better whether it was seen
        add(body);
    }

    /** Shows what was done. */
    public static void tell(String text) {
        tell(text, Optional.empty());
    }

    /** @param undo takes it back */
    public static void tell(String text, Runnable undo) {
        tell(text, Optional.of(undo));
    }

    private static void tell(String text, Optional<Runnable> undo) {
        UI ui = UI.getCurrent();
        Toast before = ComponentUtil.getData(ui, Toast.class);
        if (before != null) {
            before.close();
        }
        Toast toast = new Toast(text, undo);
        ComponentUtil.setData(ui, Toast.class, toast);
        toast.open();
    }
}
