package org.callwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Passwords that the demo PBX made for itself at its first start.
 *
 * @param values by name, such as {@code alice_pin}
 */
record DemoAccounts(Map<String, String> values) {
    /**
     * @param pbx the demo PBX's folder
     * @return empty before its first start
     */
    static Optional<DemoAccounts> read(Path pbx) {
        try {
            // The file is moved into place when it is whole.
            return Optional.of(new DemoAccounts(Files.readAllLines(pbx.resolve("accounts")).stream()
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartException("the accounts of the demo PBX cannot be read (" + e + ")", e);
        }
    }

    /** @throws StartException when the file lacks it */
    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new StartException("the demo PBX's file 'accounts' has no " + name
                    + ". Remove that file: it is made anew, with new passwords.");
        }
        return value;
    }
}
