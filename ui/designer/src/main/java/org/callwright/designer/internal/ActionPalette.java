package org.callwright.designer.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Optional;
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
    private final Span place = new Span();
    private final Div placing = new Div();
    private final TextField search = new TextField();
    private final Div groups = new Div();
    private List<InstalledAction> shown = List.of();

    /**
     * @param add told when an action, by its id, is to be added without dragging
     * @param nowhere told when no action is to go to the place shown
     */
    ActionPalette(Actions actions, Consumer<String> add, Runnable nowhere) {
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
        Button cancel = new Button("Cancel", event -> nowhere.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        placing.add(place, cancel);
        placing.addClassName("cw-placing");
        placing.getElement().setAttribute("role", "status");
        placing.setVisible(false);
        add(new H2("Actions"), placing, search, groups);
        getElement().addEventListener("keydown", event -> nowhere.run()).setFilter("event.key === 'Escape'");
        refresh();
    }

    /** Shows where the next action goes that is clicked; nowhere when it has to be dragged. */
    void leadTo(Optional<String> where) {
        where.ifPresent(words -> place.setText("Choose what comes at " + words + "."));
        placing.setVisible(where.isPresent());
    }

    void focus() {
        search.focus();
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
        entry.getStyle().set("--group", GroupColour.of(info.group()));
        entry.getElement()
                .setAttribute("draggable", "true")
                .setAttribute("tabindex", "0")
                .setAttribute("role", "button")
                .setAttribute("data-action", info.id())
                .setAttribute("title", "Drag it onto the drawing, or press Enter to put it after the step that is open")
                .setAttribute("data-ends", gestures.ends(action));
        entry.getElement()
                .addEventListener("keydown", event -> add.accept(info.id()))
                .setFilter("event.key === 'Enter'");
        entry.addClickListener(event -> {
            if (placing.isVisible()) {
                add.accept(info.id());
            }
        });
        return new ListItem(entry);
    }

    private static boolean matches(ActionInfo info, String words) {
        return Stream.concat(Stream.of(info.label(), info.group()), info.keywords().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
