package org.callwright.designer.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.callwright.model.Flow;

/** Whether lists of people and of callflows show this one. */
final class FlagsSection extends Section {

    private final Workbench workbench;
    private final Checkbox hidden = new Checkbox("Hide from contact list");
    private final Checkbox listed = new Checkbox("List this callflow in Main Number");

    FlagsSection(Workbench workbench) {
        this.workbench = workbench;
        add(new H2("In lists"), hidden, listed);
        hidden.addValueChangeListener(event -> change(event.isFromClient()));
        listed.addValueChangeListener(event -> change(event.isFromClient()));
    }

    void show(Flow flow) {
        hidden.setValue(flow.hideFromContacts());
        listed.setValue(flow.listInMainNumber());
    }

    private void change(boolean byUser) {
        if (byUser) {
            boolean hide = hidden.getValue();
            boolean list = listed.getValue();
            workbench.change(flow -> flow.withFlags(hide, list));
            show(workbench.draft());
        }
    }
}
