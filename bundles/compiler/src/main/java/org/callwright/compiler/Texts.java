package org.callwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.callwright.action.Exit;

/**
 * The words of an action in one language: the files beside its class, as {@link org.callwright.action.ActionType}
 * describes them. What they do not have stays as it is in the annotations.
 */
final class Texts {
    private final Properties words;

    private Texts(Properties words) {
        this.words = words;
    }

    /** The English words, with those of the language in their place as far as there are any. */
    static Texts of(Class<?> action, Locale language) {
        var words = new Properties();
        load(action, action.getSimpleName() + ".properties", words);
        load(action, action.getSimpleName() + "_" + language.getLanguage() + ".properties", words);
        return new Texts(words);
    }

    private static void load(Class<?> action, String file, Properties words) {
        try (InputStream stream = action.getResourceAsStream(file)) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of " + action.getName() + " cannot be read", e);
        }
    }

    ActionInfo info(ActionInfo english) {
        List<String> keywords = words.containsKey("keywords")
                ? Arrays.stream(words.getProperty("keywords").split(","))
                        .map(String::strip)
                        .toList()
                : english.keywords();
        return new ActionInfo(
                english.id(),
                word("label", english.label()),
                word("group", english.group()),
                english.icon(),
                keywords,
                word("summary", english.summary()),
                english.schema());
    }

    Exit exit(Exit english) {
        String label = word("exit." + english.id(), english.label());
        return new Exit(english.id(), label, english.fallback(), english.needsChoice(), english.afterWaiting());
    }

    Form form(Form english) {
        return form(english, "field.");
    }

    private Form form(Form english, String prefix) {
        return new Form(
                english.record(),
                english.fields().stream().map(field -> field(field, prefix)).toList());
    }

    private FormField field(FormField field, String prefix) {
        String key = prefix + field.name();
        return new FormField(
                field.name(),
                word(key, field.label()),
                word(key + ".help", field.help()),
                word(key + ".unit", field.unit()),
                field.secret(),
                field.condition(),
                editor(field.editor()),
                field.optional(),
                field.initial());
    }

    private Editor editor(Editor editor) {
        return switch (editor) {
            case Editor.Choice choice ->
                new Editor.Choice(
                        choice.type(),
                        choice.choices().stream()
                                .collect(Collectors.toMap(
                                        name -> name,
                                        name -> word(
                                                "choice." + choice.type().getSimpleName() + "." + name,
                                                choice.label(name)))));
            case Editor.Rows rows -> new Editor.Rows(editor(rows.item()), rows.least(), rows.most());
            case Editor.SubForm sub ->
                new Editor.SubForm(
                        form(sub.form(), "field." + sub.form().record().getSimpleName() + "."));
            default -> editor;
        };
    }

    private String word(String key, String english) {
        return words.getProperty(key, english);
    }
}
