package org.callwright.asterisk.internal.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a text, small enough for a file of its own. Where a text is cut depends on the extensions right there
 * alone, so that a change of the text changes the one or two parts it falls into and no other. A context may go on in
 * the next part; Asterisk puts it together again.
 *
 * @param lines without blank lines and comments; the first is a context
 */
record FilePart(List<String> lines) {
    /** How many extensions a part has on average. */
    private static final int EXTENSIONS = 32;

    FilePart {
        lines = List.copyOf(lines);
    }

    /** @param text as Callwright prints it */
    static List<FilePart> split(String text) {
        List<FilePart> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String context = "";
        String extension = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[")) {
                context = line;
                extension = "";
            } else if (line.startsWith("exten => ")) {
                String before = extension;
                extension = line.substring(9, line.indexOf(','));
                if (!extension.equals(before) && cuts(context + extension)) {
                    parts.add(new FilePart(lines));
                    lines.clear();
                    lines.add(context);
                }
            }
            lines.add(line);
        }
        parts.add(new FilePart(lines));
        return parts;
    }

    /** True for one of {@value #EXTENSIONS}, however alike they are: names that only differ by a digit come in rows. */
    private static boolean cuts(String extension) {
        return Integer.remainderUnsigned(extension.hashCode() * 0x9E3779B9 >>> 8, EXTENSIONS) == 0;
    }

    /** One text again, in which each context stands once. */
    static String join(List<FilePart> parts) {
        Map<String, StringBuilder> contexts = new LinkedHashMap<>();
        for (FilePart part : parts) {
            StringBuilder context = null;
            for (String line : part.lines) {
                if (line.startsWith("[")) {
                    context = contexts.computeIfAbsent(line, name -> new StringBuilder(name).append('\n'));
                } else if (context != null) {
                    context.append(line).append('\n');
                }
            }
        }
        return String.join("\n", contexts.values());
    }
}
