package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.callwright.app.CallflowSummary;

/** What is seldom done with a callflow or saved action as a whole. */
final class FlowMenu extends MenuBar {

    private final MenuItem redo;
    private final MenuItem again;

    /**
     * @param redo called when what was undone is to be done again: where there is no room, its button leaves the bar
     * @param find called when a drawing is to be searched; empty where there is none
     * @param copy called when a copy is wanted
     * @param export called when it is wanted as a file
     * @param publishAgain called when what is live is to be published once more
     */
    FlowMenu(
            Runnable rename,
            Runnable redo,
            Optional<Runnable> find,
            Runnable copy,
            Runnable export,
            Runnable publishAgain,
            Runnable delete) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        setTabNavigation(true); // one button is no bar of a menu
        MenuItem root = addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(say("More"));
        root.getSubMenu().addItem(say("Rename"), event -> rename.run());
        this.redo = root.getSubMenu().addItem(say("Redo"), event -> redo.run());
        find.ifPresent(it -> root.getSubMenu().addItem(say("Find in the callflow"), event -> it.run()));
        root.getSubMenu().addItem(say("Copy …"), event -> copy.run());
        root.getSubMenu().addItem(say("Export as a file"), event -> export.run());
        again = root.getSubMenu().addItem(say("Publish again …"), event -> publishAgain.run());
        root.getSubMenu().addItem(say("Delete …"), event -> delete.run());
    }

    /**
     * @param undone whether there is something to redo
     * @param publishing whether it is being published already
     */
    void show(CallflowSummary flow, boolean undone, boolean publishing) {
        redo.setEnabled(undone);
        again.setVisible(flow.state() == CallflowSummary.State.LIVE);
        again.setEnabled(!publishing);
    }
}
