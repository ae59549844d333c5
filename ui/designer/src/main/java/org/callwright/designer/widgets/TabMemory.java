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
 * What the browser's tab remembers when the server restarts and forgets its sessions: that the user was logged in,
 * which step was open, and typed text that had not reached the server. The browser's part is {@code tab.js}.
 */
@JsModule("./memory/tab.js")
public final class TabMemory {

    private static final String KEY = "callwright.logged-in";
    private static final String OPEN = "callwright.open";

    /** Names the step that a component is about. */
    private static final String PLACE = "data-remember";

    private TabMemory() {}

    public static void loggedIn(UI ui) {
        ui.getPage().executeJs("sessionStorage.setItem($0, 'yes')", KEY);
    }

    /** Forgets everything: the next user of the tab must not see it. */
    public static void loggedOut(UI ui) {
        ui.getPage().executeJs("sessionStorage.clear()");
    }

    /** Runs a task when the tab was logged in and the user did not log out. */
    public static void wasLoggedIn(UI ui, Runnable then) {
        ui.getPage()
                .executeJs("return sessionStorage.getItem($0) !== null", KEY)
                .then(Boolean.class, was -> {
                    if (was) {
                        then.run();
                    }
                });
    }

    /** Remembers what the user types into the fields of a component that is about a step. */
    public static void remember(Component component, FlowId flow, StepId step) {
        component.getElement().setAttribute(PLACE, place(flow, step));
    }

    /**
     * Finds the step that was open in the tab before the page was loaded again, if it belongs to the callflow. An address
     * that names a step goes before.
     *
     * @param callflow called when the browser has answered
     */
    public static void wasOpen(UI ui, Supplier<Flow> callflow, Consumer<StepId> then) {
        String remembered =
                "return new URLSearchParams(location.search).has('step') ? '' : sessionStorage.getItem($0) ?? ''";
        ui.getPage().executeJs(remembered, OPEN).then(String.class, place -> {
            Flow flow = callflow.get();
            flow.steps().keySet().stream()
                    .filter(step -> place(flow.id(), step).equals(place))
                    .forEach(then);
        });
    }

    /** Forgets what was typed for a step, since it was saved. */
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
