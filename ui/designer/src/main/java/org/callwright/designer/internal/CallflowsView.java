package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.language;
import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Numbers;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;

/** All callflows, and the drawing of the one that was chosen. */
@Route(value = "callflows/:" + FlowsView.FLOW + "?", layout = Frame.class)
@RouteAlias(value = "", layout = Frame.class)
public final class CallflowsView extends FlowsView implements HasDynamicTitle {

    /** Called by Vaadin. */
    public CallflowsView(
            Feed feed,
            Callflows callflows,
            Actions installed,
            Numbers numbers,
            ReferenceDirectory references,
            Switches switches,
            Executor background) {
        super(Shelf.CALLFLOWS, feed);
        Actions actions = installed.in(language());
        OpenDraft draft = new OpenDraft(callflows, new Elsewhere(actions, references));
        SavedActions saved = new SavedActions(callflows, actions, references, this::savedActions);
        Workbench workbench = new Workbench(
                draft,
                actions,
                new Pickers(references, background),
                saved,
                id -> new SwitchCard(switches, id, background));
        NumbersSection numbersSection = new NumbersSection(draft, numbers, background);
        workbench.onAddNumber(numbersSection::add);
        furnish(
                new FlowList(
                        Shelf.CALLFLOWS,
                        new ByNumber(),
                        new ImportButton(callflows, this::goTo, this::tell),
                        new AddCallflowButton(callflows, this::names, this::goTo)),
                new FlowPanel(
                        Shelf.CALLFLOWS,
                        callflows,
                        actions,
                        background,
                        this::deleted,
                        draft,
                        workbench,
                        List.of(numbersSection, new FlagsSection(draft), new UsersSection(Shelf.CALLFLOWS))));
    }

    @Override
    public String getPageTitle() {
        return say("Callflows · Callwright");
    }

    /** Callflows are known by what callers dial. */
    private record ByNumber() implements FlowList.Kind {
        @Override
        public String detail(CallflowSummary callflow) {
            return Words.numbers(callflow.numbers());
        }

        @Override
        public Predicate<CallflowSummary> meantBy(String typed) {
            return new NumberSearch(typed);
        }
    }
}
