package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Shows a callflow as it is drawn. The browser lays it out and draws it; what is to be seen is decided here. */
@Tag("callwright-canvas")
@JsModule("./canvas/loader.js")
@NpmPackage(value = "d3-selection", version = "3.0.0")
@NpmPackage(value = "d3-zoom", version = "3.0.0")
final class FlowCanvas extends Component {

    private Drawing shown;

    /** Draws it; does nothing when it is drawn already. */
    void show(Drawing drawing) {
        if (!drawing.equals(shown)) {
            shown = drawing;
            getElement().setPropertyBean("flow", drawing);
        }
    }
}
