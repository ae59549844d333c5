package org.callwright.designer.typed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.compiler.form.LanguageNames;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;

/**
 * Something on the PBX or in Callwright, by its name, by a part of the name that no other has, or by its id. An id that
 * is not there is understood only where a step may name what nobody has, or while the PBX does not say what there is. A
 * language is also understood by its name in English and in itself.
 *
 * @param listing what there is; empty while it is not known yet
 * @param reader the language of the page
 */
public record ReferenceText(ReferenceKind kind, Optional<Listing> listing, Locale reader) implements FieldText {
    @Override
    public Optional<ConfigValue> read(String typed) {
        List<Entry> fitting = named(typed.strip());
        String text = fitting.isEmpty() ? id(typed.strip()) : typed.strip();
        // A part of a word may also be the beginning of something that is not there yet.
        if (fitting.isEmpty() && !mayBeId(text)) {
            fitting = found(each -> isLike(each, text));
        }
        return switch (fitting.size()) {
            case 1 -> Optional.of(kind.to(fitting.getFirst().id()));
            case 0 -> Optional.of(text).filter(this::mayBeId).map(kind::to);
            default -> Optional.empty();
        };
    }

    /** Those that a text names whole, or else those of which it is a word. */
    private List<Entry> named(String text) {
        List<Entry> fitting =
                found(each -> each.id().equals(text) || each.name().equalsIgnoreCase(text));
        return fitting.isEmpty() ? found(each -> hasWord(each, text)) : fitting;
    }

    /** Whether a text is all of one word or several of a name or an id, such as {@code 102} of {@code 102@default}. */
    private static boolean hasWord(Entry entry, String text) {
        Pattern word = Pattern.compile(
                "(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_.-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return word.matcher(entry.name()).find() || word.matcher(entry.id()).find();
    }

    /** Whether an entry is listed while a text is typed. */
    public static boolean isLike(Entry entry, String typed) {
        return contains(entry.name(), typed) || contains(entry.id(), typed);
    }

    private String id(String text) {
        return kind == ReferenceKind.LANGUAGE
                ? LanguageNames.codeOf(text, reader).orElse(text)
                : text;
    }

    private boolean mayBeId(String text) {
        return kind.source() != ReferenceKind.Source.CALLWRIGHT
                && listing.filter(now -> !now.current() || kind.canBeMissing(text))
                        .isPresent();
    }

    private List<Entry> found(Predicate<Entry> fits) {
        return listing.stream()
                .flatMap(now -> now.entries().stream())
                .filter(fits)
                .toList();
    }

    private static boolean contains(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
