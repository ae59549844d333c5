package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callwright.app.access.OwnAccount;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.Choice;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.Message;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Hours;
import org.callwright.store.preferences.Preferences.Theme;

/** How the user wants pages to look and to write. Each change counts at once, in all browsers of that user. */
final class PreferenceRows {
    /** Stands for none. */
    private static final String BROWSER = "";

    private final OwnAccount account;
    private final InlineMessage notice = new InlineMessage();
    private Preferences now;

    PreferenceRows(OwnAccount account) {
        this.account = account;
        now = CurrentUser.current().map(user -> user.who().preferences()).orElse(Preferences.NONE);
    }

    List<Component> rows() {
        return List.of(
                notice,
                new SettingRow(say("Theme"), say("As the device: dark in the evening on most."), theme()),
                new SettingRow(say("Language"), say("Of these pages, not of what callers hear."), language()),
                new SettingRow(
                        say("Days and numbers"),
                        say(
                                "How they are written and read, for example: {0}",
                                Wording.moment(Instant.now(), UI.getCurrent())),
                        country()),
                new SettingRow(say("Time of day"), say("In fields both are understood."), hours()));
    }

    private Component theme() {
        Choice<Theme> choice = new Choice<>(
                say("Theme"),
                List.of(Theme.values()),
                PreferenceRows::words,
                now.theme(),
                theme -> change(now.withTheme(theme)));
        choice.addClassName("cw-themes");
        return choice;
    }

    private static String words(Theme theme) {
        return switch (theme) {
            case SYSTEM -> say("As the device");
            case LIGHT -> say("Light");
            case DARK -> say("Dark");
        };
    }

    private Component hours() {
        return new Choice<>(
                say("Time of day"),
                List.of(Hours.values()),
                PreferenceRows::words,
                now.hours(),
                hours -> change(now.withHours(hours)));
    }

    private static String words(Hours hours) {
        return switch (hours) {
            case OF_COUNTRY -> say("As in the country");
            case TWENTY_FOUR -> "15:24";
            case TWELVE -> "3:24 pm";
        };
    }

    private Component language() {
        Select<String> input = new Select<>();
        input.setItems(Stream.concat(
                        Stream.of(BROWSER), Translations.offered().stream().map(Locale::toLanguageTag))
                .toList());
        input.setItemLabelGenerator(
                tag -> tag.equals(BROWSER) ? say("As in the browser") : inItself(Locale.forLanguageTag(tag)));
        input.setValue(Translations.wanted(now).map(Locale::toLanguageTag).orElse(BROWSER));
        input.setAriaLabel(say("Language"));
        input.addValueChangeListener(event -> change(now.withLanguage(chosen(event.getValue()))));
        return input;
    }

    /** Whoever cannot read the page finds the own language by its own name. */
    private static String inItself(Locale language) {
        String name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private Component country() {
        ComboBox<String> input = new ComboBox<>();
        Locale page = Translations.language();
        List<String> countries = Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> name(code, page), Collator.getInstance(page)))
                .toList();
        input.setItems(countries);
        input.setItemLabelGenerator(code -> name(code, page));
        input.setPlaceholder(say("As in the browser"));
        input.setClearButtonVisible(true);
        now.country().ifPresent(input::setValue);
        input.setAriaLabel(say("Days and numbers"));
        Consumer<String> choose = code -> change(now.withCountry(chosen(code)));
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose.accept(event.getValue());
            }
        });
        TypedChoice.read(input, () -> countries, choose);
        return input;
    }

    private static String name(String country, Locale page) {
        return Locale.of("", country).getDisplayCountry(page);
    }

    private static Optional<String> chosen(String value) {
        return Optional.ofNullable(value).filter(it -> !it.equals(BROWSER));
    }

    private void change(Preferences wanted) {
        notice.clear();
        try {
            account.setPreferences(wanted, CurrentUser.operator());
            now = wanted;
        } catch (RuntimeException | Error e) {
            notice.refuse(say(ErrorMessages.message(Message.of("The setting could not be changed."), e)));
        }
    }
}
