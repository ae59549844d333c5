package org.callwright.asterisk.internal.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the text for a file of its own. Whether the text is cut before an extension depends on that extension
 * alone, so a change affects only the one or two parts that it is in. A context may continue in the next part; Asterisk
 * merges them.
 *
 * @param lines without blank lines and comments; the first opens a context
 */
record FilePart(List<String> lines) {
    /** The average number of extensions in a part. */
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

    /** True for one in {@value #EXTENSIONS}. The hash is mixed because most names differ by a digit only. */
    private static boolean cuts(String extension) {
        return Integer.remainderUnsigned(extension.hashCode() * 0x9E3779B9 >>> 8, EXTENSIONS) == 0;
    }

    /** Merges parts to a text that has each context once. */
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
