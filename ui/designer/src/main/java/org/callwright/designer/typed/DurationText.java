package org.callwright.designer.typed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.config.ConfigValue;

/** A length of time in whole seconds: {@code 90}, {@code 90 s}, {@code 2 min}, {@code 1 min 30 s}, {@code 1 Std.}. */
public final class DurationText implements FieldText {
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "h", 3_600L);
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,6} ?\\p{L}+\\.? ?)+");
    private static final Pattern PART = Pattern.compile("([0-9]+) ?(\\p{L}+)");
    private static final Map<String, Pattern> UNITS = Map.of(
            "s", Pattern.compile("s|secs?|seconds?|sek|sekunden?"),
            "m", Pattern.compile("m|mins?|minutes?|minuten?"),
            "h", Pattern.compile("h|hrs?|hours?|std|stunden?"));

    private final NumberText seconds;

    /** @param language whose separator between thousands is understood */
    public DurationText(Locale language) {
        seconds = new NumberText(language, "");
    }

    @Override
    public Optional<ConfigValue> read(String typed) {
        return seconds.read(typed).or(() -> parts(FieldText.plain(typed)));
    }

    /** Each unit once, the longer ones first. */
    private static Optional<ConfigValue> parts(String plain) {
        if (!PARTS.matcher(plain).matches()) {
            return Optional.empty();
        }
        long all = 0;
        long before = Long.MAX_VALUE;
        Matcher part = PART.matcher(plain);
        while (part.find()) {
            String word = part.group(2);
            long unit = UNITS.entrySet().stream()
                    .filter(each -> each.getValue().matcher(word).matches())
                    .mapToLong(each -> SECONDS.get(each.getKey()))
                    .findFirst()
                    .orElse(before);
            if (unit >= before) {
                return Optional.empty();
            }
            all += Long.parseLong(part.group(1)) * unit;
            before = unit;
        }
        return Optional.of(new ConfigValue.Numeric(all));
    }
}
