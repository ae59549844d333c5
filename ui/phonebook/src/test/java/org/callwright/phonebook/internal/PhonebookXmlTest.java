package org.callwright.phonebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callwright.app.contacts.Contact;
import org.callwright.model.FlowId;
import org.junit.jupiter.api.Test;

/** What each make of phones gets to read. */
class PhonebookXmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Contact SALES = contact("Sales & <Co> \uD83D\uDE00", List.of("200"), "+49305550100");

    private static Contact contact(String name, List<String> inside, String... outside) {
        return new Contact(
                new FlowId("main"),
                name,
                List.of(outside).stream()
                        .map(number -> new Contact.Outside("written", number))
                        .toList(),
                inside);
    }

    @Test
    void yealinkGetsAllNumbersOfAnEntry() {
        assertThat(PhonebookXml.yealink(List.of(SALES)))
                .isEqualTo(DECLARATION
                        + "<YealinkIPPhoneDirectory><DirectoryEntry><Name>Sales &amp; &lt;Co&gt; \uD83D\uDE00</Name>"
                        + "<Telephone>200</Telephone><Telephone>+49305550100</Telephone>"
                        + "</DirectoryEntry></YealinkIPPhoneDirectory>");
    }

    @Test
    void snomGetsAnEntryForEachNumber() {
        assertThat(PhonebookXml.snom(List.of(contact("Sales", List.of("200"), "+49305550100"))))
                .isEqualTo(DECLARATION
                        + "<SnomIPPhoneDirectory><Title>Contacts</Title>"
                        + "<DirectoryEntry><Name>Sales</Name><Telephone>200</Telephone></DirectoryEntry>"
                        + "<DirectoryEntry><Name>Sales</Name><Telephone>+49305550100</Telephone></DirectoryEntry>"
                        + "</SnomIPPhoneDirectory>");
    }

    @Test
    void grandstreamGetsFourNumbersOfAContactAndTheRestInAnother() {
        String book = PhonebookXml.grandstream(List.of(contact("Sales", List.of("1", "2", "3", "4", "5"))));

        assertThat(book)
                .startsWith(DECLARATION
                        + "<AddressBook><Contact><LastName>Sales</LastName><FirstName></FirstName>"
                        + "<Phone type=\"Work\"><phonenumber>1</phonenumber><accountindex>0</accountindex></Phone>"
                        + "<Phone type=\"Home\"><phonenumber>2</phonenumber>")
                .endsWith("</Contact><Contact><LastName>Sales</LastName><FirstName></FirstName>"
                        + "<Phone type=\"Work\"><phonenumber>5</phonenumber><accountindex>0</accountindex></Phone>"
                        + "</Contact></AddressBook>");
    }

    @Test
    void ciscoGetsThirtyTwoEntriesAndAKeyForTheNext() {
        List<Contact> many = IntStream.range(0, 33)
                .mapToObj(i -> contact("Name " + i, List.of(Integer.toString(100 + i))))
                .toList();
        CiscoPages pages = CiscoPages.of(many);

        String first = pages.page(1, "http://pbx/cisco.xml").orElseThrow();
        assertThat(first.split("<DirectoryEntry>", -1)).hasSize(33);
        assertThat(first)
                .contains("<Prompt>1/2</Prompt>")
                .contains("<SoftKeyItem><Name>Next</Name><URL>http://pbx/cisco.xml?page=2</URL><Position>3</Position>");
        assertThat(pages.page(2, "http://pbx/cisco.xml").orElseThrow())
                .contains("<Name>Name 32</Name><Telephone>132</Telephone>")
                .doesNotContain("Name 31")
                .contains("cisco.xml?page=1<");
        assertThat(pages.page(3, "")).isEmpty();
        assertThat(pages.page(0, "")).isEmpty();
        assertThat(CiscoPages.of(List.of()).page(1, "").orElseThrow()).doesNotContain("SoftKeyItem");
    }

    @Test
    void ciscoGetsNamesOfThirtyTwoCharacters() {
        String name = "\uD83D\uDE00".repeat(33);
        assertThat(CiscoPages.of(List.of(contact(name, List.of("1"))))
                        .page(1, "")
                        .orElseThrow())
                .contains("<Name>" + "\uD83D\uDE00".repeat(31) + "…</Name>");
    }
}
