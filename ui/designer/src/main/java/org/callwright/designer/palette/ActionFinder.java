package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.widgets.Announcer;

/**
 * Lists actions by group. What is typed into its search lists those that fit, the best first; Enter takes that one. Once
 * an action was taken, the search is empty again.
 */
public final class ActionFinder extends Div {

    private final List<String> first;
    private final Function<InstalledAction, String> group;
    private final Consumer<InstalledAction> taken;
    private final Consumer<ActionTile> dress;
    private final TextField search = new TextField();
    private final Div groups = new Div();
    private final UnorderedList results = new UnorderedList();

    /** The entries of the results, by the ids of their actions. */
    private final Map<String, ListItem> entries = new HashMap<>();

    private List<InstalledAction> offered = List.of();
    private List<FoundAction> found = List.of();

    /**
     * @param first the groups to list first, in their order; the others follow by name
     * @param group returns the group of an action
     * @param taken called with the action that the user chose
     * @param dress gives each tile what else it needs
     */
    public ActionFinder(
            List<String> first,
            Function<InstalledAction, String> group,
            Consumer<InstalledAction> taken,
            Consumer<ActionTile> dress) {
        this.first = first;
        this.group = group;
        this.taken = taken;
        this.dress = dress;
        addClassName("cw-finder");
        search.setPlaceholder(say("Search actions"));
        search.setAriaLabel(say("Search actions"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER); // so that Enter finds what was typed
        search.addValueChangeListener(event -> {
            list();
            if (event.isFromClient() && !event.getValue().isBlank()) {
                announce();
            }
        });
        search.addKeyDownListener(
                Key.ENTER, event -> found.stream().findFirst().ifPresent(best -> take(best.action())));
        groups.addClassName("cw-palette-groups");
        add(search, groups);
    }

    public void focus() {
        search.focus();
    }

    /** Lists all actions again. */
    public void clear() {
        search.clear();
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
        results.removeAll();
        entries.clear();
        list();
    }

    private void list() {
        String typed = search.getValue();
        found = typed.isBlank() ? List.of() : new ActionFilter(typed).best(offered);
        groups.getChildren()
                .filter(each -> each != results || found.isEmpty())
                .toList()
                .forEach(groups::remove);
        if (typed.isBlank()) {
            listGroups();
        } else {
            listFound(typed);
        }
        if (offered.isEmpty()) {
            groups.add(none(say("No action is installed.")));
        } else if (!typed.isBlank() && found.isEmpty()) {
            groups.add(none(say("No action is called or does what you search for.")));
        }
    }

    /** What goes on to fit keeps its entry: whoever types fast is there already when the last letter has come here. */
    private void listFound(String typed) {
        Set<String> wanted =
                found.stream().map(each -> each.action().info().id()).collect(Collectors.toSet());
        entries.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                results.remove(entry.getValue());
            }
            return gone;
        });
        for (int at = 0; at < found.size(); at++) {
            FoundAction each = found.get(at);
            ListItem entry =
                    entries.computeIfAbsent(each.action().info().id(), id -> new ListItem(tile(each.action())));
            if (at >= results.getComponentCount() || results.getComponentAt(at) != entry) {
                results.addComponentAtIndex(at, entry);
            }
            ((ActionTile) entry.getComponentAt(0)).found(typed, each, at == 0);
        }
        if (!found.isEmpty() && results.getParent().isEmpty()) {
            groups.add(results);
        }
    }

    private void listGroups() {
        Map<String, List<InstalledAction>> all = offered.stream()
                .collect(Collectors.groupingBy(
                        action -> group.apply(action), () -> new TreeMap<>(order()), Collectors.toList()));
        all.forEach((name, members) -> {
            UnorderedList list = new UnorderedList();
            members.forEach(action -> list.add(new ListItem(tile(action))));
            Span count = new Span(String.valueOf(members.size()));
            count.addClassName("cw-group-count");
            groups.add(new H3(new Text(name + " "), count), list);
        });
    }

    private Comparator<String> order() {
        return Comparator.comparingInt((String name) -> first.contains(name) ? first.indexOf(name) : first.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private ActionTile tile(InstalledAction action) {
        ActionTile tile = new ActionTile(action, () -> take(action));
        dress.accept(tile);
        return tile;
    }

    private void take(InstalledAction action) {
        clear();
        taken.accept(action);
    }

    private void announce() {
        String sentence = found.isEmpty()
                ? say("No action is called or does what you search for.")
                : plural(
                        found.size(),
                        "{1}: Enter takes it. {0} action fits.",
                        "{1}: Enter takes it. {0} actions fit.",
                        found.size(),
                        found.getFirst().action().info().label());
        Announcer.announce(UI.getCurrent(), sentence);
    }

    private static Component none(String why) {
        Paragraph none = new Paragraph(why);
        none.addClassName("cw-soft");
        return none;
    }
}
