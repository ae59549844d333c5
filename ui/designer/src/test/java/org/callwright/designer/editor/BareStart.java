package org.callwright.designer.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.callwright.model.Flow;

/** Settings of the start that hold nothing but the name of what was shown last. */
final class BareStart extends Div implements StartSettings {

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void show(Flow flow) {
        setText(flow.name());
    }

    @Override
    public void onClose(Runnable close) {
        // nobody closes it
    }

    @Override
    public void focus() {
        // there is no browser
    }

    @Override
    public void addNumber() {
        // there is no browser
    }
}
