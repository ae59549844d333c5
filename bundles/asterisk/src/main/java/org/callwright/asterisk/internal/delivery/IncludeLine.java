package org.callwright.asterisk.internal.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.Message;

/**
 * The line by which Asterisk reads the published index.
 *
 * @param directory Asterisk's configuration directory
 * @param index the file that has to be included
 */
record IncludeLine(Path directory, Path index) {

    /**
     * Without an include Asterisk would not read the file; with #include a missing file would prevent all reloads.
     *
     * @throws DeliveryException when one of the files extensions*.conf does not include it by #tryinclude
     */
    void check() {
        if (!Files.exists(directory.resolve("extensions.conf"))) {
            throw new DeliveryException(
                    Message.of(
                            "There is no extensions.conf in {0}, so it is not Asterisk's configuration directory as seen"
                                    + " from here. Correct 'directory' in the configuration.",
                            directory),
                    null);
        }
        Pattern line = Pattern.compile("(?m)^\\s*#(try)?include\\s+[\"<']?(?:\\S*/)?"
                + Pattern.quote(index.getFileName().toString()) + "[\"'>]?\\s*(;.*)?$");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "extensions*.conf")) {
            for (Path each : files) {
                Matcher matcher = line.matcher(Files.readString(each, StandardCharsets.ISO_8859_1));
                if (matcher.find()) {
                    requireTry(matcher.group(1), each);
                    return;
                }
            }
        } catch (IOException e) {
            throw new DeliveryException(
                    Message.of("The directory {0} cannot be read: {1}.", directory, SharedDirectoryDelivery.reason(e)),
                    e);
        }
        throw new DeliveryException(
                Message.of(
                        "Asterisk does not read {0}. Add '#tryinclude {0}' as the last line of {1}.",
                        index.getFileName(), directory.resolve("extensions.conf")),
                null);
    }

    private void requireTry(String prefix, Path where) {
        if (prefix == null) {
            throw new DeliveryException(
                    Message.of(
                            "{0} reads {1} by #include, and Asterisk would load no dialplan at all were it ever missing."
                                    + " Make it #tryinclude.",
                            where, index.getFileName()),
                    null);
        }
    }
}
