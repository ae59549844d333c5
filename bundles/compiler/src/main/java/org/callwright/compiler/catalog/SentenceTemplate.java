package org.callwright.compiler.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An action's summary, taken apart; see {@link org.callwright.action.ActionType#summary}.
 *
 * @param tokens words and fields in order
 */
record SentenceTemplate(List<Token> tokens) {
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)((?:\\|[^{}|]*)*)}|[\\[\\]*]");

    /** A part of the line. */
    sealed interface Token {
        /** Between asterisks. */
        boolean decides();

        /** The number of the brackets around it, from 1; 0 outside. */
        int brackets();
    }

    record Text(String text, boolean decides, int brackets) implements Token {}

    /** @param words what to say instead of a value, by value; under the empty text for all others */
    record Slot(String field, Map<String, String> words, boolean decides, int brackets) implements Token {
        Slot deciding() {
            return new Slot(field, words, true, brackets);
        }
    }

    static SentenceTemplate of(String line) {
        boolean marked = line.chars().filter(each -> each == '*').count() % 2 == 0;
        List<Token> tokens = new ArrayList<>();
        Matcher match = TOKEN.matcher(line);
        var text = new StringBuilder();
        boolean decides = false;
        int opened = 0;
        int brackets = 0;
        int from = 0;
        while (match.find()) {
            text.append(line, from, match.start());
            from = match.end();
            String mark = match.group();
            if (mark.equals("*") && !marked || mark.equals("]") && brackets == 0) {
                text.append(mark);
                continue;
            }
            add(tokens, text, decides, brackets);
            switch (mark) {
                case "*" -> decides = !decides;
                case "[" -> brackets = ++opened;
                case "]" -> brackets = 0;
                default -> tokens.add(new Slot(match.group(1), words(match.group(2)), decides, brackets));
            }
        }
        add(tokens, text.append(line.substring(from)), decides, brackets);
        return new SentenceTemplate(tokens).decided();
    }

    private static void add(List<Token> tokens, StringBuilder text, boolean decides, int brackets) {
        if (!text.isEmpty()) {
            tokens.add(new Text(text.toString(), decides, brackets));
            text.setLength(0);
        }
    }

    private static Map<String, String> words(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .filter(each -> each.contains("="))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1], (first, second) -> first));
    }

    /** Summaries from before there were asterisks are about their first value. */
    private SentenceTemplate decided() {
        if (tokens.stream().noneMatch(Token::decides)) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Slot slot && slot.words().isEmpty()) {
                    tokens.set(i, slot.deciding());
                    break;
                }
            }
        }
        return new SentenceTemplate(List.copyOf(tokens));
    }
}
