package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.catalog.InstalledAction;

/** Lists actions by group, with a search. */
public final class ActionFinder extends Div {

    private final Comparator<String> order;
    private final Function<InstalledAction, String> group;
    private final Function<InstalledAction, Component> entry;
    private final TextField search = new TextField();
    private final Div groups = new Div();
    private List<InstalledAction> offered = List.of();

    /**
     * @param first the group to list first
     * @param group returns the group of an action
     * @param entry makes the component of an action
     */
    public ActionFinder(
            String first, Function<InstalledAction, String> group, Function<InstalledAction, Component> entry) {
        this.order =
                Comparator.comparing((String name) -> !name.equals(first)).thenComparing(Comparator.naturalOrder());
        this.group = group;
        this.entry = entry;
        addClassName("cw-finder");
        search.setPlaceholder(say("Search actions"));
        search.setAriaLabel(say("Search actions"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> update());
        groups.addClassName("cw-palette-groups");
        add(search, groups);
    }

    public void focus() {
        search.focus();
    }

    /** Lists these actions. Does nothing when they are listed already. */
    public void offer(List<InstalledAction> actions) {
        if (!actions.equals(offered)) {
            offered = actions;
            update();
        }
    }

    /** Makes all entries again, for when what they show has changed. */
    public void update() {
        Map<String, List<InstalledAction>> found = offered.stream()
                .filter(action -> new ActionFilter(search.getValue()).test(action.info()))
                .collect(Collectors.groupingBy(
                        action -> group.apply(action), () -> new TreeMap<>(order), Collectors.toList()));
        groups.removeAll();
        found.forEach((name, members) -> {
            UnorderedList list = new UnorderedList();
            members.forEach(action -> list.add(new ListItem(entry.apply(action))));
            groups.add(new H3(name), list);
        });
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(
                    offered.isEmpty()
                            ? say("No action is installed.")
                            : say("No action is called or does what you search for."));
            none.addClassName("cw-soft");
            groups.add(none);
        }
    }
}
