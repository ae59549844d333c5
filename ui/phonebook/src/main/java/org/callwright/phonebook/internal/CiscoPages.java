package org.callwright.phonebook.internal;

import java.util.List;
import java.util.Optional;
import org.callwright.app.contacts.Contact;

/**
 * The contacts as a {@code CiscoIPPhoneDirectory}. Cisco's phones take 32 entries of one number, names of 32 characters,
 * and ask for more by a soft key; as soon as there is one soft key of ours, theirs have to be named too.
 */
record CiscoPages(List<PhonebookXml.Entry> entries) {
    private static final int ON_A_PAGE = 32;
    private static final int LONGEST_NAME = 32;

    static CiscoPages of(List<Contact> contacts) {
        return new CiscoPages(PhonebookXml.entries(contacts).toList());
    }

    /**
     * One of the pages; empty where there is none of that number.
     *
     * @param number from 1 on
     * @param address of the first one
     */
    Optional<String> page(int number, String address) {
        if (number < 1 || number > pages()) {
            return Optional.empty();
        }
        List<PhonebookXml.Entry> shown = entries.stream()
                .skip((number - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        return Optional.of(XmlText.of("CiscoIPPhoneDirectory", xml -> {
            xml.text("Title", "Contacts").text("Prompt", number + "/" + pages());
            shown.forEach(entry -> new PhonebookXml.Entry(cut(entry.name()), entry.number()).write(xml));
            if (pages() > 1) {
                key(xml, 1, "Dial", "SoftKey:Dial");
                key(xml, 2, "EditDial", "SoftKey:EditDial");
                key(xml, 3, "Next", address + "?page=" + (number % pages() + 1));
                key(xml, 4, "Exit", "SoftKey:Exit");
            }
        }));
    }

    private int pages() {
        return Math.max(1, (entries.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    private static void key(XmlText xml, int position, String name, String url) {
        xml.element(
                "SoftKeyItem",
                key -> key.text("Name", name).text("URL", url).text("Position", Integer.toString(position)));
    }

    /** Never within a character. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
