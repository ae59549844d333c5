package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.draft.DraftSession;
import org.callwright.model.Flow;

/** Whether lists of people and of callflows show this one. */
public final class FlagsSection extends DetailSection {

    private final DraftSession session;
    private final Checkbox hidden = new Checkbox(say("Hide from contact list"));
    private final Checkbox listed = new Checkbox(say("List this callflow in Main Number"));

    public FlagsSection(DraftSession session) {
        this.session = session;
        add(new H2(say("In lists")), hidden, listed);
        hidden.setReadOnly(!session.isEditable());
        listed.setReadOnly(!session.isEditable());
        hidden.addValueChangeListener(event -> change(event.isFromClient()));
        listed.addValueChangeListener(event -> change(event.isFromClient()));
    }

    @Override
    protected void show(CallflowSummary callflow, Flow flow) {
        show(flow);
    }

    void show(Flow flow) {
        hidden.setValue(flow.hideFromContacts());
        listed.setValue(flow.listInMainNumber());
    }

    private void change(boolean byUser) {
        if (byUser) {
            boolean hide = hidden.getValue();
            boolean list = listed.getValue();
            session.change(flow -> flow.withFlags(hide, list));
        }
    }
}
