package org.callwright.designer.connections;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.Connections;
import org.callwright.app.Connections.Answer;
import org.callwright.app.Connections.Entry;
import org.callwright.app.Connections.Field;
import org.callwright.app.Connections.InvalidConnectionException;
import org.callwright.app.access.Operator;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;

/** The form of one connection, to change, test and delete it, or to add a new one. */
final class ConnectionForm extends Div {

    private final Connections connections;
    private final BackgroundWork background;
    private final Consumer<StoredConnection> added;
    private final TextField name = new TextField(say("Name"));
    private final TextField address = new TextField(say("Address"));
    private final TextField user = new TextField(say("User"));
    private final SecretInput secret = new SecretInput();
    private final Checkbox privateAllowed = new Checkbox(say("Private addresses allowed"));
    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph changed = new Paragraph();
    private final H1 title = new H1(say("New connection"));
    private final Button test = new Button(say("Test"), event -> test());
    private final Optional<ConnectionUsage> usage;
    private Optional<StoredConnection> connection = Optional.empty();

    /**
     * @param connection the one to change; empty to add one
     * @param background runs what may take seconds
     * @param added called with the new connection
     * @param deleted called when it was deleted
     */
    ConnectionForm(
            Connections connections,
            Optional<StoredConnection> connection,
            BackgroundWork background,
            Consumer<StoredConnection> added,
            Runnable deleted) {
        this.connections = connections;
        this.background = background;
        this.added = added;
        usage = connection.map(it -> new ConnectionUsage(connections, it, background, deleted));
        addClassName("cw-connection");
        fields.putAll(Map.of(Field.NAME, name, Field.ADDRESS, address, Field.USER, user, Field.SECRET, secret.field()));
        fields.values().forEach(each -> each.setManualValidation(true));
        title.getElement().setAttribute("tabindex", "-1");
        explain();
        connection.ifPresent(this::show);
        Section form = new Section(
                title, name, address, user, secret, privateNetworkField(), buttons(connection), notice, changed);
        changed.addClassName("cw-soft");
        form.addClassName("cw-connection-form");
        add(form);
        usage.ifPresent(this::add);
    }

    private void explain() {
        name.setHelperText(say("Steps find the connection by it."));
        address.addValueChangeListener(event -> address.setHelperText(addressHint(event.getValue())));
        address.setHelperText(addressHint(""));
        address.setAutocapitalize(Autocapitalize.NONE);
        address.setAutocorrect(false);
        user.setHelperText(say("Leave it empty where the secret is a token."));
        user.setAutocomplete(Autocomplete.OFF);
        user.setAutocapitalize(Autocapitalize.NONE);
    }

    /** @return empty when it is not known */
    private static String changed(StoredConnection now) {
        return now.changed()
                .map(stamp -> say("Last changed {0} by {1}", Wording.moment(stamp.at(), UI.getCurrent()), stamp.by()))
                .orElse("");
    }

    private static String addressHint(String address) {
        return address.strip().toLowerCase(Locale.ROOT).startsWith("http://")
                ? say("Without https, whoever is on the way can read what is sent, the secret too.")
                : say("Begins with https://. Steps add what follows, such as a path of their own.");
    }

    private void show(StoredConnection now) {
        connection = Optional.of(now);
        title.setText(now.settings().name());
        changed.setText(changed(now));
        name.setValue(now.settings().name());
        address.setValue(now.settings().address().toString());
        user.setValue(now.settings().user());
        secret.show(now.hasSecret());
        privateAllowed.setValue(now.settings().privateNetworkAllowed());
    }

    private Component privateNetworkField() {
        Paragraph explanation = new Paragraph(say("""
                Only for a system in your own network. While this is off, no request goes to a machine that the \
                internet cannot see, wherever a name may lead."""));
        explanation.addClassName("cw-soft");
        explanation.setId("cw-private");
        privateAllowed.getElement().setAttribute("aria-describedby", "cw-private");
        Div both = new Div(privateAllowed, explanation);
        both.addClassName("cw-connection-private");
        return both;
    }

    private Component buttons(Optional<StoredConnection> given) {
        Button save = new Button(given.isPresent() ? say("Save") : say("Add"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        test.setTooltipText(say("Asks the address as it stands here, and saves nothing"));
        Div row = new Div(save, test);
        row.addClassName("cw-buttons");
        return row;
    }

    /** A new connection begins with its name. */
    @Override
    protected void onAttach(AttachEvent event) {
        usage.ifPresent(ConnectionUsage::refresh);
        if (connection.isEmpty()) {
            name.focus();
        }
    }

    /** Says that the connection was added, and focuses the title. */
    void welcome() {
        notice.succeed(say("Added. Steps can use it now."));
        title.getElement().callJsFunction("focus");
    }

    /** Whether there are unsaved changes. */
    boolean isChanged() {
        return !entry().equals(connection
                .map(StoredConnection::settings)
                .map(it -> new Entry(
                        it.name(),
                        it.address().toString(),
                        it.user(),
                        new SecretChange.Keep(),
                        it.privateNetworkAllowed()))
                .orElseGet(() -> new Entry("", "", "", new SecretChange.Keep(), false)));
    }

    /**
     * Shows the connection as it is now, unless there are unsaved changes.
     *
     * @param now empty when it was deleted
     * @return whether this form can stay
     */
    boolean follow(Optional<StoredConnection> now) {
        boolean same = connection.map(StoredConnection::id).equals(now.map(StoredConnection::id));
        if (same && !isChanged()) {
            now.filter(it -> !connection.equals(now)).ifPresent(this::show);
        }
        usage.ifPresent(ConnectionUsage::refresh);
        return same || isChanged();
    }

    private Entry entry() {
        return new Entry(
                name.getValue(), address.getValue(), user.getValue(), secret.change(), privateAllowed.getValue());
    }

    private void save() {
        clear();
        Operator by = CurrentUser.operator();
        try {
            refusing(() -> saved(by)).run();
        } catch (RuntimeException | Error e) {
            notice.refuse(say(ErrorMessages.message(Message.of("The connection could not be saved."), e)));
        }
    }

    /** @return shows the saved connection */
    private Runnable saved(Operator by) {
        if (connection.isEmpty()) {
            StoredConnection now = connections.add(entry(), by);
            return () -> {
                show(now);
                added.accept(now);
            };
        }
        StoredConnection before = connection.get();
        StoredConnection now = connections.change(before.id(), entry(), before.revision(), by);
        return () -> {
            show(now);
            notice.succeed(say("Saved. It counts from the next call on."));
        };
    }

    private void test() {
        clear();
        Entry entry = entry();
        Optional<String> id = connection.map(StoredConnection::id);
        Operator by = CurrentUser.operator();
        test.setEnabled(false);
        notice.inform(say("Asking the address …"));
        background.run(
                () -> refusing(() -> {
                    Answer answer = connections.test(id, entry, by);
                    return () -> show(answer);
                }),
                this::finishTest,
                Message.of("The test broke off."),
                message -> finishTest(() -> notice.refuse(message)));
    }

    private void finishTest(Runnable showOutcome) {
        clear();
        test.setEnabled(true);
        showOutcome.run();
    }

    /** Runs work that returns how to show its outcome. An invalid entry is shown at its fields instead. */
    private Runnable refusing(Supplier<Runnable> work) {
        try {
            return work.get();
        } catch (InvalidConnectionException e) {
            return () -> refuse(e.problems());
        }
    }

    private void show(Answer answer) {
        switch (answer.outcome()) {
            case GOOD -> notice.succeed(say(answer.message()));
            case DOUBTFUL -> notice.inform(say(answer.message()));
            case FAILED -> notice.refuse(say(answer.message()));
        }
    }

    private void clear() {
        notice.clear();
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void refuse(Map<Field, Message> problems) {
        problems.forEach((field, message) -> {
            fields.get(field).setErrorMessage(say(message));
            fields.get(field).setInvalid(true);
        });
        fields.entrySet().stream()
                .filter(each -> problems.containsKey(each.getKey()))
                .findFirst()
                .ifPresent(each -> ((Focusable<?>) each.getValue()).focus());
    }
}
