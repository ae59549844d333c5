package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.callwright.app.Callflows;
import org.callwright.app.actions.Actions;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.nav.FileDownload;
import org.callwright.designer.nav.Page;
import org.callwright.designer.table.FollowedRows;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.Toast;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Role;

/** The page of numbers: public ones and extensions, spare, reserved or used by a callflow. */
@StyleSheet("table.css")
@StyleSheet("numbers.css")
@Route(value = Page.Path.NUMBERS, layout = MainLayout.class)
public final class NumbersView extends Div implements HasDynamicTitle {

    private final LiveUpdates liveUpdates;
    private final NumberList list;
    private final NumberFiles files;
    private final NumberMoves moves;
    private final Callflows callflows;
    private final BackgroundWork background;
    private final NumberWords words;
    private final NumberFilters filters = new NumberFilters(this::find);
    private final NumberGrid grid;
    private final FollowedRows followed;
    private final Div empty = new Div();
    private final Button exporting = new Button(say("Export"), VaadinIcon.DOWNLOAD_ALT.create(), event -> export());
    private Registration following;

    /** Called by Vaadin. */
    public NumbersView(
            LiveUpdates liveUpdates,
            NumberList list,
            NumberFiles files,
            NumberMoves moves,
            Callflows callflows,
            Actions actions,
            BackgroundWork background) {
        this.liveUpdates = liveUpdates;
        this.list = list;
        this.files = files;
        this.moves = moves;
        this.callflows = callflows;
        this.background = background;
        words = new NumberWords(actions.in(language()));
        grid = new NumberGrid(list, words, this::open);
        followed = new FollowedRows(list::revision, this::show, Message.of("The numbers could not be read."));
        addClassName("cw-table-page");
        Div head = new Div(new H1(say("Numbers")), importing(), exporting, adding(true));
        head.addClassName("cw-table-head");
        exporting.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        exporting.setTooltipText(say("Saves the numbers that are shown as a CSV file"));
        empty.addClassName("cw-hint");
        empty.add(
                new H2(say("No numbers yet")),
                new Paragraph(
                        say("Callers reach callflows by public numbers, which a trunk delivers, and by extensions.")),
                new Paragraph(say(
                        "Add those that you have, one by one or as a range, and callflows are given them from here.")));
        if (CurrentUser.may(Role.EDITOR)) {
            empty.add(new Div(adding(false), importing()));
        }
        Main main = new Main(head, followed.failure(), filters, grid, empty);
        main.setId("main");
        add(main);
    }

    private Button importing() {
        Button importing = new Button(say("Import CSV"), VaadinIcon.UPLOAD_ALT.create(), event -> importFile());
        importing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        importing.setVisible(CurrentUser.may(Role.EDITOR));
        return importing;
    }

    private Button adding(boolean icon) {
        Button adding = new Button(say("Add numbers"), event -> add());
        if (icon) {
            adding.setIcon(VaadinIcon.PLUS.create());
        }
        adding.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        adding.setVisible(CurrentUser.may(Role.EDITOR));
        return adding;
    }

    @Override
    public String getPageTitle() {
        return say("Numbers – Callwright");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = liveUpdates.follow(event.getUI(), snapshot -> followed.look());
        followed.look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void show() {
        grid.refresh();
        count();
    }

    private void find(NumberQuery query) {
        followed.attempt(() -> {
            grid.find(query);
            count();
        });
    }

    private void count() {
        NumberQuery query = filters.query();
        int all = list.count(NumberQuery.ALL).all();
        filters.count(list.count(query), all);
        filters.setVisible(all > 0);
        grid.setVisible(all > 0);
        exporting.setVisible(all > 0);
        empty.setVisible(all == 0);
        grid.setEmptyStateText(say("No number is like that. Look for a part of it, or show all of them."));
    }

    private void open(NumberRow row) {
        new NumberDialog(list, words, row, followed::look, this::move).open();
    }

    private void move(NumberRow row, Runnable done) {
        new MoveNumberDialog(moves, callflows, background, row, words.number(row.number()), done).open();
    }

    private void add() {
        new AddNumbersDialog(list, words, background, this::added).open();
    }

    private void importFile() {
        new ImportNumbersDialog(files, list, new FindingWords(words), background, this::added).open();
    }

    private void export() {
        followed.attempt(() -> FileDownload.csv(say("Numbers"), files.write(filters.query(), language())));
    }

    private void added(List<PhoneNumber> added) {
        followed.look();
        Toast.tell(
                plural(added.size(), "1 number was added.", "{0} numbers were added.", Formats.count(added.size())),
                () -> takeBack(added));
    }

    private void takeBack(List<PhoneNumber> added) {
        try {
            list.remove(added, CurrentUser.operator());
        } catch (RuntimeException | Error e) {
            Toast.tell(say(ErrorMessages.message(Message.of("The numbers could not be removed."), e)));
        }
        followed.look();
    }
}
