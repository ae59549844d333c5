package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.Actions;
import org.callwright.compiler.ActionInfo;
import org.callwright.compiler.InstalledAction;

/** The actions that are installed, by group, to be dragged onto the drawing. */
final class ActionPalette extends Section {

    private final Actions actions;
    private final Gestures gestures;
    private final Consumer<String> add;
    private final TextField search = new TextField();
    private final Div groups = new Div();
    private List<InstalledAction> shown = List.of();

    /** @param add told when an action, by its id, is to be added without dragging */
    ActionPalette(Actions actions, Consumer<String> add) {
        this.actions = actions;
        this.gestures = new Gestures(actions);
        this.add = add;
        addClassName("cw-palette");
        search.setPlaceholder("Search actions");
        search.setAriaLabel("Search actions");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> draw());
        groups.addClassName("cw-palette-groups");
        add(new H2("Actions"), search, groups);
        refresh();
    }

    /** Shows what is installed now. */
    void refresh() {
        List<InstalledAction> now = actions.installed();
        if (!now.equals(shown)) {
            shown = now;
            draw();
        }
    }

    private void draw() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        Map<String, List<InstalledAction>> found = shown.stream()
                .filter(action -> matches(action.info(), words))
                .collect(Collectors.groupingBy(action -> action.info().group(), TreeMap::new, Collectors.toList()));
        groups.removeAll();
        found.forEach((group, members) -> {
            UnorderedList list = new UnorderedList();
            members.forEach(action -> list.add(entry(action)));
            groups.add(new H3(group), list);
        });
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(
                    shown.isEmpty() ? "No action is installed." : "No action is called or does what you search for.");
            none.addClassName("cw-soft");
            groups.add(none);
        }
    }

    private ListItem entry(InstalledAction action) {
        ActionInfo info = action.info();
        Icon icon = new Icon("vaadin", info.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        Div entry = new Div(icon, new Span(info.label()));
        entry.addClassName("cw-action");
        entry.getElement()
                .setAttribute("draggable", "true")
                .setAttribute("tabindex", "0")
                .setAttribute("role", "button")
                .setAttribute("data-action", info.id())
                .setAttribute("data-group", info.group())
                .setAttribute("title", "Drag it onto the drawing, or press Enter to put it after the selected step")
                .setAttribute("data-ends", gestures.ends(action));
        entry.getElement()
                .addEventListener("keydown", event -> add.accept(info.id()))
                .setFilter("event.key === 'Enter'");
        return new ListItem(entry);
    }

    private static boolean matches(ActionInfo info, String words) {
        return Stream.concat(Stream.of(info.label(), info.group()), info.keywords().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
