package org.callwright.designer.connections;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.Connections;
import org.callwright.app.access.Operator;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.ConfirmDialog;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.store.connections.StoredConnection;

/** Lists where a connection is used, and deletes it. */
final class ConnectionUsage extends Section {

    private static final Message FAILURE = Message.of("That did not work.");

    private final Connections connections;
    private final StoredConnection connection;
    private final BackgroundWork background;
    private final Runnable deleted;
    private final Div where = new Div(new Paragraph(say("Looking …")));
    private final InlineMessage notice = new InlineMessage();

    /** @param deleted called when it was deleted */
    ConnectionUsage(Connections connections, StoredConnection connection, BackgroundWork background, Runnable deleted) {
        this.connections = connections;
        this.connection = connection;
        this.background = background;
        this.deleted = deleted;
        addClassName("cw-connection-uses");
        Button delete = new Button(say("Delete …"), event -> ask());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div row = new Div(delete);
        row.addClassName("cw-buttons");
        add(new H2(say("Used by")), where, row, notice);
    }

    /** Reads again where it is used. */
    void refresh() {
        Operator by = CurrentUser.operator();
        background.run(() -> connections.usedBy(connection.id(), by), this::show, FAILURE, notice::refuse);
    }

    private void show(List<String> users) {
        where.removeAll();
        if (users.isEmpty()) {
            where.add(new Paragraph(say("No callflow uses it, neither in a draft nor live.")));
        } else {
            UnorderedList names = new UnorderedList();
            users.forEach(name -> names.add(new ListItem(name)));
            where.add(names);
        }
    }

    private void ask() {
        notice.clear();
        new ConfirmDialog(
                        say("Delete \"{0}\"?", connection.settings().name()),
                        say("Its address and its secret are gone for good."),
                        say("Delete connection"),
                        this::delete,
                        say("Keep it"),
                        () -> {})
                .open();
    }

    private void delete() {
        Operator by = CurrentUser.operator();
        background.run(
                () -> {
                    connections.delete(connection.id(), by);
                    return deleted;
                },
                Runnable::run,
                FAILURE,
                notice::refuse);
    }
}
