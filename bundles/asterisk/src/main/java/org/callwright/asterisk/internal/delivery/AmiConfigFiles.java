package org.callwright.asterisk.internal.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.response.ManagerResponse;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.ami.ConfigFileAction;

/**
 * Reads and writes files in Asterisk's configuration directory by AMI, which cannot delete files. Errors as with
 * {@link AmiConnection#ask}. For the form of lines see {@link ConfigFileAction.Edit#all}.
 */
final class AmiConfigFiles {
    /** Asterisk accepts 128 headers in a request. A line needs up to four, and the action itself four more. */
    static final int LINES_A_REQUEST = 28;

    private static final Pattern KEY = Pattern.compile("(category|line|istemplate)-(\\d{6}(?:-\\d{6})?)");

    private final AmiConnection ami;
    private final String empty;

    /** @param empty the name of a file that stays empty and from which all others are written */
    AmiConfigFiles(AmiConnection ami, String empty) {
        this.ami = ami;
        this.empty = empty;
    }

    /** The lines of a file and of the files it includes, as Asterisk parses them; empty if there is no such file. */
    Optional<List<String>> read(String file) {
        return read(ConfigFileAction.read(file));
    }

    /** The same of one context or template; none if there is no such context or no such file. */
    List<String> category(String file, String name) {
        return read(ConfigFileAction.category(file, name)).orElse(List.of());
    }

    /** The same of all templates. */
    List<String> templates(String file) {
        return read(ConfigFileAction.templates(file)).orElse(List.of());
    }

    private Optional<List<String>> read(ConfigFileAction action) {
        try {
            return Optional.of(lines(ami.ask(action)));
        } catch (AmiErrorException e) {
            if (e.answer().equals("Config file not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<String> lines(ManagerResponse response) {
        Map<String, String> ordered = new TreeMap<>();
        Map<String, String> templates = new TreeMap<>();
        response.getAttributes().forEach((key, value) -> {
            Matcher matcher = KEY.matcher(key.toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                (matcher.group(1).equals("istemplate") ? templates : ordered)
                        .put(matcher.group(2), String.valueOf(value));
            }
        });
        List<String> lines = new ArrayList<>();
        ordered.forEach((number, value) -> {
            boolean context = number.indexOf('-') < 0;
            String template = templates.containsKey(number) ? "(!)" : "";
            lines.add(context ? "[" + value + "]" + template : value.replaceFirst("=", " => "));
        });
        return lines;
    }

    /** Writes a file, and creates it if necessary. Asterisk reports success even if its disk is full. */
    void write(String file, List<String> lines) {
        create(empty);
        create(file);
        List<ConfigFileAction.Edit> edits = ConfigFileAction.Edit.all(lines);
        String from = empty;
        for (int start = 0; start == 0 || start < edits.size(); start += LINES_A_REQUEST) {
            int end = Math.min(edits.size(), start + LINES_A_REQUEST);
            ami.ask(ConfigFileAction.update(from, file, edits.subList(start, end)));
            from = file;
        }
    }

    private void create(String file) {
        try {
            ami.ask(ConfigFileAction.create(file));
        } catch (AmiErrorException e) {
            if (!e.answer().equals("File exists")) {
                throw e;
            }
        }
    }
}
