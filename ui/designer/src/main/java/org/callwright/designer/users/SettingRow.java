package org.callwright.designer.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One setting: its name with a few words, and beside them what is set. */
final class SettingRow extends Section {

    /** @param words below the name */
    SettingRow(String name, String words, Component... inputs) {
        addClassName("cw-setting");
        Div what = new Div(inputs);
        what.addClassName("cw-setting-inputs");
        add(new Div(new H2(name), new Paragraph(words)), what);
    }
}
