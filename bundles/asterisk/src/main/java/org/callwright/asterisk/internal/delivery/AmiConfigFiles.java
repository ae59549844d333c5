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
 * Files in Asterisk's configuration directory by way of AMI, which creates and rewrites files but never deletes one.
 * Errors as with {@link AmiConnection#ask}. Lines are as {@link ConfigFileAction.Edit#all} takes them.
 */
final class AmiConfigFiles {
    /** Asterisk takes 128 headers in one request; a line needs up to four, the action itself four more. */
    static final int LINES_A_REQUEST = 28;

    private static final Pattern KEY = Pattern.compile("(category|line|istemplate)-(\\d{6}(?:-\\d{6})?)");

    private final AmiConnection ami;
    private final String empty;

    /** @param empty the name of a file that stays empty: what every other file is begun from */
    AmiConfigFiles(AmiConnection ami, String empty) {
        this.ami = ami;
        this.empty = empty;
    }

    /** What is in a file and the files it includes, in Asterisk's own reading; empty when there is no such file. */
    Optional<List<String>> read(String file) {
        try {
            return Optional.of(lines(ami.ask(ConfigFileAction.read(file))));
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

    /** Replaces a file, which is made when it is not there. Asterisk says Success even when its disk is full. */
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
