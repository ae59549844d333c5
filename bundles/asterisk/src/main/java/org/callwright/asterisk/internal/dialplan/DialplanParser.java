package org.callwright.asterisk.internal.dialplan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text that Callwright prints, to know what Asterisk must have loaded afterwards.
 *
 * <p>It is written by hand because there is no library for extensions.conf, and because it has to be stricter than
 * Asterisk, which skips what it does not understand and reports success. It accepts the lines that Callwright prints
 * and nothing else.
 */
public final class DialplanParser {
    private static final Pattern CONTEXT = Pattern.compile("\\[([A-Za-z0-9_-]{1,79})]");
    private static final Pattern LINE = Pattern.compile("(?:exten => ([A-Za-z0-9*#+_.!\\[\\]-]{1,79}),| ?same => )"
            + "(n|[1-9][0-9]{0,5})(?:\\(([A-Za-z0-9_-]{1,79})\\))?,([A-Za-z_][A-Za-z0-9_]{0,78})\\((.*)\\)");
    private static final Pattern HINT =
            Pattern.compile("exten => ([0-9*#]{1,20}),hint,(Custom:callwright-[A-Za-z0-9_-]{1,120})");
    private static final Pattern INCLUDE = Pattern.compile("include => (callwright-[a-z0-9-]{1,60})");
    /** Asterisk's buffer for a line has 8,192 bytes; the rest is dropped. */
    private static final int LONGEST_LINE = 8000;

    private final SortedMap<String, List<DialplanEntry>> contexts = new TreeMap<>();
    private final Set<Object> seen = new HashSet<>();
    private String context;
    private DialplanEntry last;
    private int number;

    private DialplanParser() {}

    public static ParsedDialplan parse(String text) throws DialplanSyntaxException {
        DialplanParser parser = new DialplanParser();
        for (String line : text.split("\n", -1)) {
            parser.number++;
            parser.read(line);
        }
        return new ParsedDialplan(parser.contexts);
    }

    private void read(String line) throws DialplanSyntaxException {
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw wrong("has a control character");
        }
        if (line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
            throw wrong("is longer than " + LONGEST_LINE + " bytes");
        }
        if (line.startsWith(";--")) {
            throw wrong("starts a block comment, which would swallow what follows");
        }
        if (line.isEmpty() || line.startsWith(";")) {
            return;
        }
        if (line.indexOf(';') >= 0) {
            throw wrong("has a ';', at which Asterisk would cut it");
        }
        Matcher opened = CONTEXT.matcher(line);
        if (opened.matches()) {
            open(opened.group(1));
            return;
        }
        Matcher hint = HINT.matcher(line);
        if (hint.matches()) {
            add(new DialplanEntry(context, hint.group(1), DialplanEntry.HINT, "", hint.group(2), ""));
            return;
        }
        Matcher include = INCLUDE.matcher(line);
        if (include.matches() && context != null) {
            contexts.get(context)
                    .add(new DialplanEntry(context, "include", DialplanEntry.INCLUDE, "", include.group(1), ""));
            return;
        }
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
            throw wrong("is neither a context, an extension nor a comment: " + line);
        }
        add(entry);
    }

    private void open(String name) throws DialplanSyntaxException {
        if (contexts.put(name, new ArrayList<>()) != null) {
            throw wrong("opens context " + name + " a second time");
        }
        context = name;
        last = null;
    }

    private void add(Matcher line) throws DialplanSyntaxException {
        if (line.group(1) == null && last == null) {
            throw wrong("says 'same', with no extension before it");
        }
        String extension = line.group(1) == null ? last.extension() : line.group(1);
        add(new DialplanEntry(
                context, extension, priority(line.group(2), extension), line.group(3), line.group(4), line.group(5)));
    }

    private void add(DialplanEntry entry) throws DialplanSyntaxException {
        if (context == null) {
            throw wrong("stands before the first context");
        }
        String extension = entry.extension();
        if (!seen.add(Map.entry(context + "," + extension, entry.priority()))) {
            throw wrong("gives extension " + extension + " the priority " + entry.priority() + " a second time");
        }
        if (!entry.label().isEmpty() && !seen.add(Map.entry(context + "," + extension, entry.label()))) {
            throw wrong("gives extension " + extension + " the label " + entry.label() + " a second time");
        }
        contexts.get(context).add(entry);
        last = entry;
    }

    private int priority(String printed, String extension) throws DialplanSyntaxException {
        if (!printed.equals("n")) {
            return Integer.parseInt(printed);
        }
        // Asterisk would continue from the previous line even if that belongs to another extension.
        if (last == null || !last.extension().equals(extension) || last.priority() == DialplanEntry.HINT) {
            throw wrong("has priority n, with no line of extension " + extension + " before it");
        }
        return last.priority() + 1;
    }

    private DialplanSyntaxException wrong(String what) {
        return new DialplanSyntaxException(number, what);
    }
}
