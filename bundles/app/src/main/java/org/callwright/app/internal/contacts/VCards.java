package org.callwright.app.internal.contacts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.contacts.Contact;

/**
 * Contacts as vCards. Version 3.0 (RFC 2426) is what all phones, mail programs and web services read; many of them do
 * not read 4.0. A dozen lines need no library.
 */
final class VCards {
    /** Of a line, without its break. */
    private static final int MOST_BYTES = 75;

    private static final String BREAK = "\r\n";

    private VCards() {}

    static String of(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(VCards::lines)
                .map(VCards::folded)
                .map(line -> line + BREAK)
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(Contact contact) {
        String name = escaped(contact.name());
        Stream<String> outside = contact.outside().stream().map(number -> "TEL;TYPE=WORK,VOICE:" + number.dialled());
        Stream<String> inside = contact.inside().stream().map(number -> "TEL;TYPE=WORK:" + number);
        return Stream.of(
                        Stream.of("BEGIN:VCARD", "VERSION:3.0", "UID:" + contact.callflow(), "FN:" + name),
                        Stream.of("N:" + name + ";;;;"),
                        outside,
                        inside,
                        Stream.of("END:VCARD"))
                .flatMap(each -> each);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** A long line goes on in the next, behind a space; never within a character. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES) {
                folded.append(BREAK).append(' ');
                bytes = 1;
            }
            folded.append(one);
            bytes += more;
        }
        return folded.toString();
    }
}
