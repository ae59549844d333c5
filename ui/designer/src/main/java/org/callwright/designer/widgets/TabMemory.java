package org.callwright.designer.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;

/**
 * What the browser's tab remembers over a restart, since the server forgets it: that somebody was logged in there, which
 * step was worked on, and what was typed and had not reached the server yet. The browser's part is {@code tab.js}.
 */
@JsModule("./memory/tab.js")
public final class TabMemory {

    private static final String KEY = "callwright.logged-in";
    private static final String OPEN = "callwright.open";

    /** Where a part of the page stands, for the browser's part. */
    private static final String PLACE = "data-remember";

    private TabMemory() {}

    public static void loggedIn(UI ui) {
        ui.getPage().executeJs("sessionStorage.setItem($0, 'yes')", KEY);
    }

    /** On purpose, so nobody needs to be told; and what was typed is nothing for whoever comes next. */
    public static void loggedOut(UI ui) {
        ui.getPage().executeJs("sessionStorage.clear()");
    }

    /** Runs something when the tab was logged in and nobody logged out. */
    public static void wasLoggedIn(UI ui, Runnable then) {
        ui.getPage()
                .executeJs("return sessionStorage.getItem($0) !== null", KEY)
                .then(Boolean.class, was -> {
                    if (was) {
                        then.run();
                    }
                });
    }

    /** Has what is typed into the fields of a part of the page, which is about a step, remembered. */
    public static void remember(Component part, FlowId flow, StepId step) {
        part.getElement().setAttribute(PLACE, place(flow, step));
    }

    /**
     * Tells which step was open in the tab before the page loaded anew, if it was one of a callflow.
     *
     * @param drawn the callflow, asked for when the browser has answered
     */
    public static void wasOpen(UI ui, Supplier<Flow> drawn, Consumer<StepId> then) {
        ui.getPage().executeJs("return sessionStorage.getItem($0) ?? ''", OPEN).then(String.class, place -> {
            Flow flow = drawn.get();
            flow.steps().keySet().stream()
                    .filter(step -> place(flow.id(), step).equals(place))
                    .forEach(then);
        });
    }

    /** What was typed about a step has been taken in: it must not come back at the next restart. */
    public static void taken(UI ui, FlowId flow, StepId step) {
        ui.getPage()
                .executeJs(
                        "document.dispatchEvent(new CustomEvent('callwright-taken', { detail: $0 }))",
                        place(flow, step));
    }

    private static String place(FlowId flow, StepId step) {
        return flow + "/" + step;
    }
}
