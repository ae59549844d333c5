package org.callwright.app.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.model.PhoneNumber.did;
import static org.callwright.model.PhoneNumber.extension;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Message;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.PbxUnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contact is called: after the one person whose callflow it is, else as the callflow. */
class ContactNameTest extends OnContacts {
    private static final Step RING = step("s1", "ring", phone("bob"));
    private static final Step MAIL = step("s2", "voicemail", Group.EMPTY);
    private static final Step END = step("s3", "end-call", Group.EMPTY);
    private static final Step MENU = step("s4", "menu", Group.EMPTY);

    private String nameOf(Step... steps) {
        create(MAIN, "Main line", did("0305550100"));
        save(drawn(draft(MAIN), steps));
        publish(MAIN);
        return all().getFirst().name();
    }

    @Test
    void onePhoneThatIsRungAtOnceGivesTheNameWithoutItsExtension() {
        assertThat(nameOf(RING)).isEqualTo("Bob Miller");
        store.flows().delete(MAIN);
        assertThat(nameOf(RING, MAIL, END)).isEqualTo("Bob Miller");
    }

    @Test
    void whereCallersGetOnToSomethingElseItIsTheCallflowsName() {
        assertThat(nameOf(RING, MENU)).isEqualTo("Main line");
    }

    @Test
    void whereSomethingComesBeforeThePhoneItIsTheCallflowsName() {
        assertThat(nameOf(MENU, RING)).isEqualTo("Main line");
    }

    @Test
    void aStepThatIsOffRingsNobody() {
        assertThat(nameOf(RING.switched(false), MAIL)).isEqualTo("Main line");
    }

    @Test
    void anExtensionThatIsRungGivesTheNameOfItsPhone() {
        Group through = phone("hall")
                .with("via", new ConfigValue.Text("EXTENSION"))
                .with("extension", new ConfigValue.Reference("extension", "101@phones"));
        assertThat(nameOf(step("s1", "ring", through))).isEqualTo("Bob Miller");
    }

    /** Its id is no name for people. */
    @ParameterizedTest
    @CsvSource({"phone, hall", "phone, gone", "phone, ''"})
    void aPhoneWithoutANameLeavesTheCallflowsName(String field, String id) {
        assertThat(nameOf(step("s1", "ring", Group.EMPTY.with(field, new ConfigValue.Reference(field, id)))))
                .isEqualTo("Main line");
    }

    @Test
    void anExtensionWithoutAPhoneLeavesTheCallflowsName() {
        Group through = Group.EMPTY
                .with("via", new ConfigValue.Text("EXTENSION"))
                .with("extension", new ConfigValue.Reference("extension", "199@phones"));
        assertThat(nameOf(step("s1", "ring", through))).isEqualTo("Main line");
    }

    @Test
    void theNameFollowsThePbxAndStaysWhileThatIsAway() {
        assertThat(nameOf(RING)).isEqualTo("Bob Miller");
        pbx.inventory = Map.of(ReferenceKind.PHONE, List.of(new Item("bob", "Bob Fletcher <101>")));
        askAgain();
        assertThat(all()).extracting(Contact::name).containsExactly("Bob Fletcher");
        pbx.silence = new PbxUnreachableException(Message.of("Away."), null);
        askAgain();
        assertThat(all()).extracting(Contact::name).containsExactly("Bob Fletcher");
    }

    @Test
    void noNameHasALineBreakOrWhatCannotBeWritten() {
        pbx.inventory = Map.of(
                ReferenceKind.PHONE,
                List.of(new Item("bob", "Bob\r\n\u0000 <b>\u2028M\uD83C \u202F\uFFFF\uD83D\uDE00 <101>")));
        assertThat(nameOf(RING)).isEqualTo("Bob <b> M \uD83D\uDE00");
    }

    @Test
    void vCardsAreVersionThreeWithEscapedTextFoldedBetweenCharacters() {
        String name = "Müller; Söhne, \\ & Co " + "ä".repeat(40);
        create(MAIN, name, did("0305550100"), extension("200"));
        publish(MAIN);

        String cards = contacts.vCards(ContactQuery.all(Locale.GERMAN));
        assertThat(cards.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String escaped = "Müller\\; Söhne\\, \\\\ & Co " + "ä".repeat(40);
        assertThat(cards.replace("\r\n ", ""))
                .isEqualTo("""
                BEGIN:VCARD
                VERSION:3.0
                UID:main
                FN:%s
                N:%s;;;;
                TEL;TYPE=WORK,VOICE:+49305550100
                TEL;TYPE=WORK:200
                END:VCARD
                """.formatted(escaped, escaped).replace("\n", "\r\n"));
    }
}
