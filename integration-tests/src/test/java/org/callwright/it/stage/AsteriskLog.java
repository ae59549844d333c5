package org.callwright.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an Asterisk logs.
 *
 * @param file its {@code messages.log}
 */
public record AsteriskLog(Path file) {
    private static final Pattern OF_A_CALL = Pattern.compile(".*(WARNING|ERROR)\\[\\d+]\\[C-[0-9a-f]+].*");

    /**
     * What Asterisk says by itself when a step's queue, web server, prompt, mailbox, calling callflow or language is not
     * there, and when a group is answered while a machine is asked for a key.
     */
    private static final Pattern PROVOKED = Pattern.compile(
            ".*(Unable to join queue|FastAGI failed|Connecting to '\\S+' failed|Return without Gosub|was-deleted"
                    + "|No entry in voicemail config file|digits/\\S+ does not exist|Unable to open digits/|Abnormal 'Gosub).*");

    /**
     * Warnings and errors that a call led to, but for those that tests provoke. On a customer's PBX each of them would be
     * logged for every call.
     */
    public List<String> complaintsOfCalls() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> OF_A_CALL.matcher(line).matches())
                    .filter(line -> !PROVOKED.matcher(line).matches())
                    .toList();
        }
    }
}
