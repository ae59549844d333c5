package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import org.callwright.app.numbers.AddPreview.Finding;
import org.callwright.designer.messages.Formats;
import org.callwright.model.PhoneNumber;

/** How the page says what adding numbers would do. */
record FindingWords(NumberWords words) {

    /** What the style sheet knows a finding by. */
    static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Added it -> "added";
            case Finding.Present it -> "present";
            case Finding.Wrong it -> "wrong";
        };
    }

    /** The number or the range that it is about. */
    String numbers(Finding finding) {
        return switch (finding) {
            case Finding.Added it -> range(it.first(), it.last(), it.count());
            case Finding.Present it -> range(it.first(), it.last(), it.count());
            case Finding.Wrong it -> it.text();
        };
    }

    private String range(PhoneNumber first, PhoneNumber last, int count) {
        String end = last.kind() == PhoneNumber.Kind.EXTENSION ? last.digits() : words.number(last);
        return count == 1 ? words.number(first) : say("{0} to {1}", words.number(first), end);
    }

    static String outcome(Finding finding) {
        return switch (finding) {
            case Finding.Added it -> added(it);
            case Finding.Present it -> say(it.why());
            case Finding.Wrong it -> say(it.why());
        };
    }

    private static String added(Finding.Added added) {
        String count = Formats.count(added.count());
        return added.reserved()
                ? plural(
                        added.count(),
                        "1 number would be added, reserved",
                        "{0} numbers would be added, reserved",
                        count)
                : plural(added.count(), "1 number would be added", "{0} numbers would be added", count);
    }
}
