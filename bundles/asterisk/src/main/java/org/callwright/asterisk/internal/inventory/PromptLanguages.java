package org.callwright.asterisk.internal.inventory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.ami.AmiErrorException;

/**
 * Finds the languages in which there are prompts. Asterisk tells the languages of one prompt at a time, and takes up to a
 * millisecond for it. So it is asked once in a minute at most, and for 2,000 prompts at most.
 */
final class PromptLanguages {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_PROMPTS = 2_000;

    /** Names that are a single word in a console command. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.@/+-]+");

    private static final Pattern LANGUAGE = Pattern.compile("\\s*Language (\\S+):");

    /** How folders of languages are called. One with another name is a language if it has digits to be said. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}([_-].*)?");

    private static final String DIGITS = "digits/";

    private final Function<String, List<String>> console;
    private final LongSupplier nanos;
    private Set<String> known;
    private long knownSince;

    /** @param console runs a console command, and returns what it prints; fails with an {@link AmiErrorException} */
    PromptLanguages(Function<String, List<String>> console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
    }

    /**
     * The languages as their folders are called, such as {@code en} and {@code de_DE}.
     *
     * @param prompts the names of all prompts, without a language
     */
    synchronized Set<String> of(Collection<String> prompts) {
        long now = nanos.getAsLong();
        if (known == null || now - knownSince >= FRESH_NANOS) {
            known = ask(prompts);
            knownSince = now;
        }
        return known;
    }

    private Set<String> ask(Collection<String> prompts) {
        Set<String> all = new TreeSet<>();
        prompts.stream()
                .filter(prompt -> WORD.matcher(prompt).matches())
                .limit(MOST_PROMPTS)
                .forEach(prompt -> languages(prompt).stream()
                        .filter(language -> prompt.startsWith(DIGITS)
                                || CODE.matcher(language).matches())
                        .forEach(all::add));
        return all;
    }

    /** None for a prompt that was removed meanwhile. */
    private Set<String> languages(String prompt) {
        try {
            return console.apply("core show sound " + prompt).stream()
                    .map(LANGUAGE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .collect(Collectors.toSet());
        } catch (AmiErrorException e) {
            if (e.permission()) {
                throw e;
            }
            return Set.of();
        }
    }
}
