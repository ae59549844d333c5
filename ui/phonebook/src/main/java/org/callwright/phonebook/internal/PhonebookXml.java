package org.callwright.phonebook.internal;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.app.contacts.Contact;

/** The contacts as each make of desk phones reads them. Extensions come first: they cost nothing. */
final class PhonebookXml {
    private static final String TITLE = "Contacts";

    /** Grandstream's phones keep one number of a kind for each contact. */
    private static final List<String> KINDS = List.of("Work", "Home", "Mobile", "Other");

    private PhonebookXml() {}

    /** Remote phone book of Yealink: an entry has several numbers. */
    static String yealink(List<Contact> contacts) {
        return XmlText.of(
                "YealinkIPPhoneDirectory",
                xml -> contacts.forEach(contact -> xml.element("DirectoryEntry", entry -> {
                    entry.text("Name", contact.name());
                    numbers(contact).forEach(number -> entry.text("Telephone", number));
                })));
    }

    /** XML minibrowser of Snom: an entry has one number. */
    static String snom(List<Contact> contacts) {
        return XmlText.of("SnomIPPhoneDirectory", xml -> {
            xml.text("Title", TITLE);
            entries(contacts).forEach(entry -> entry.write(xml));
        });
    }

    /** Downloaded phone book of Grandstream. The first account dials. */
    static String grandstream(List<Contact> contacts) {
        return XmlText.of(
                "AddressBook",
                xml -> contacts.forEach(contact -> {
                    List<String> numbers = numbers(contact).toList();
                    for (int first = 0; first < numbers.size(); first += KINDS.size()) {
                        List<String> some = numbers.subList(first, Math.min(numbers.size(), first + KINDS.size()));
                        xml.element("Contact", one -> grandstream(one, contact.name(), some));
                    }
                }));
    }

    private static void grandstream(XmlText contact, String name, List<String> numbers) {
        contact.text("LastName", name).text("FirstName", "");
        for (int i = 0; i < numbers.size(); i++) {
            String kind = KINDS.get(i);
            String number = numbers.get(i);
            contact.element(
                    "Phone",
                    phone -> phone.attribute("type", kind)
                            .text("phonenumber", number)
                            .text("accountindex", "0"));
        }
    }

    /** A name with one of its numbers. */
    record Entry(String name, String number) {
        XmlText write(XmlText xml) {
            return xml.element(
                    "DirectoryEntry", entry -> entry.text("Name", name).text("Telephone", number));
        }
    }

    /** For phones that take one number with a name. */
    static Stream<Entry> entries(List<Contact> contacts) {
        return contacts.stream().flatMap(contact -> numbers(contact).map(number -> new Entry(contact.name(), number)));
    }

    private static Stream<String> numbers(Contact contact) {
        return Stream.concat(
                contact.inside().stream(), contact.outside().stream().map(Contact.Outside::dialled));
    }
}
