package org.callwright.app.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.model.PhoneNumber.did;
import static org.callwright.model.PhoneNumber.extension;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.contacts.ContactRow.Standing;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.config.ConfigValue.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in the contact list, with which numbers, in which order, and what that costs. */
class ContactListTest extends OnContacts {
    private static final ContactQuery ALL = ContactQuery.all(Locale.ENGLISH);

    @Test
    void aLiveCallflowIsAContactWithAllItsNumbers() {
        create(
                MAIN,
                "Main line",
                did("+49305550100"),
                did("0305550101"),
                did("+442079460018"),
                extension("200"),
                extension("0"));
        assertThat(all()).as("a draft").isEmpty();
        publish(MAIN);

        assertThat(all())
                .containsExactly(new Contact(
                        MAIN,
                        "Main line",
                        List.of(
                                new Contact.Outside("+44 20 7946 0018", "+442079460018"),
                                new Contact.Outside("030 5550100", "+49305550100"),
                                new Contact.Outside("030 5550101", "+49305550101")),
                        List.of("0", "200")));
        actions.numbering = NumberingPlan.UNKNOWN;
        assertThat(lines())
                .as("where the country is not known")
                .containsExactly("Main line: +44 20 7946 0018, +49 30 5550100, 0305550101, 0, 200");
    }

    @Test
    void whatIsDraftedLeaksNothing() {
        create(MAIN, "Main line", did("0305550100"));
        publish(MAIN);
        save(draft(MAIN)
                .withName("Secret")
                .withNumbers(Set.of(did("0305550199")))
                .withFlags(true, false));

        assertThat(lines()).containsExactly("Main line: 030 5550100");
        assertThat(row(MAIN).standing()).isEqualTo(Standing.LISTED);
        assertThat(row(MAIN).next()).isEqualTo(Standing.HIDDEN);
        publish(MAIN);
        assertThat(all()).isEmpty();
        assertThat(row(MAIN).standing()).isEqualTo(Standing.HIDDEN);

        save(draft(MAIN).withFlags(false, false));
        assertThat(all()).as("shown again in the draft alone").isEmpty();
        publish(MAIN);
        assertThat(lines()).containsExactly("Secret: 030 5550199");
        store.flows().delete(MAIN);
        assertThat(all()).isEmpty();
    }

    @Test
    void codesAndSavedActionsAreNoContacts() {
        create(MAIN, "Codes", extension("*21"), extension("#1"));
        publish(MAIN);
        store.flows().create(Flow.savedAction(DESK, "Night", "end", 1, Group.EMPTY), "admin");
        publish(DESK);
        create(new FlowId("bare"), "Bare");
        publish(new FlowId("bare"));

        assertThat(all()).isEmpty();
        assertThat(contacts.rows(ALL.withLeftOut(true), 0, 10))
                .extracting(ContactRow::name, ContactRow::standing)
                .containsExactly(tuple("Bare", Standing.NO_NUMBERS), tuple("Codes", Standing.NO_NUMBERS));
    }

    @Test
    void oneLineInTwoNotationsIsOneNumber() {
        create(MAIN, "Main line", did("0305550100"));
        publish(MAIN);
        save(draft(MAIN).withNumbers(Set.of(did("0305550100"), did("+49305550100"))));
        publish(MAIN);
        assertThat(lines()).containsExactly("Main line: 030 5550100");
    }

    /** Web servers have few threads, and the page of contacts one for its user. */
    @Test
    void anAnswerDoesNotWaitForAPbxThatDoesNotAnswer() {
        create(MAIN, "Main line", extension("200"));
        publish(MAIN);

        assertThat(contacts.list(Locale.ENGLISH)).extracting(Contact::name).containsExactly("Main line");
        assertThat(contacts.vCards(ALL)).contains("FN:Main line");
        assertThat(pbx.asked).isZero();
    }

    @Test
    void namesAreInTheOrderOfTheLanguageAndEqualOnesStayApart() {
        List<String> names = List.of("Zimmer", "Ärzte", "adam", "Sales", "Sales", "Öl");
        IntStream.range(0, names.size()).forEach(i -> {
            FlowId id = new FlowId("name" + i);
            create(id, names.get(i), extension("30" + i));
            publish(id);
        });

        assertThat(names(Locale.GERMAN)).containsExactly("adam", "Ärzte", "Öl", "Sales", "Sales", "Zimmer");
        assertThat(names(Locale.of("sv"))).containsExactly("adam", "Sales", "Sales", "Zimmer", "Ärzte", "Öl");
        save(draft(new FlowId("name0")).withName("Ende"));
        publish(new FlowId("name0"));
        assertThat(names(Locale.GERMAN)).containsExactly("adam", "Ärzte", "Ende", "Öl", "Sales", "Sales");
    }

    private List<String> names(Locale language) {
        return contacts.list(language).stream().map(Contact::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "LINE", "030 555 0100", "+49 30 5550100", "0049305550100", "5550100", "20", "030"})
    void aContactIsFoundByNameAndByNumberInAnyNotation(String typed) {
        create(MAIN, "Main line", did("0305550100"), extension("200"));
        publish(MAIN);
        create(DESK, "Workshop", extension("311"));
        publish(DESK);

        assertThat(contacts.rows(ALL.withText(typed), 0, 10))
                .extracting(ContactRow::callflow)
                .containsExactly(MAIN);
        assertThat(contacts.count(ALL.withText(typed))).isEqualTo(1);
        assertThat(contacts.count(ALL.withText("0305550199"))).isZero();
    }

    @Test
    void whatIsLeftOutSaysWhyAndIsFoundByItsDraft() {
        create(MAIN, "Main line", did("0305550100"));

        ContactRow row = row(MAIN);
        assertThat(row.standing()).isEqualTo(Standing.NOT_LIVE);
        assertThat(row.next()).isEqualTo(Standing.LISTED);
        assertThat(contacts.count(ALL.withLeftOut(true).withText("+49 30 5550100")))
                .isEqualTo(1);
        assertThat(contacts.count(ALL)).isZero();
    }

    private ContactRow row(FlowId id) {
        return List.of(ALL, ALL.withLeftOut(true)).stream()
                .flatMap(query -> contacts.rows(query, 0, 100).stream())
                .filter(row -> row.callflow().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Also while a search and its window are asked for again and again. */
    @Test
    void aChangeReadsTheCallflowThatChangedAndNoOther() {
        IntStream.range(0, 40).forEach(i -> {
            FlowId id = new FlowId("many" + i);
            create(id, "Flow " + i, extension("4" + (100 + i)));
            publish(id);
        });
        assertThat(contacts.count(ALL)).isEqualTo(40);
        long revision = contacts.revision();
        counting.read.clear();

        save(draft(new FlowId("many7")).withName("Other"));
        assertThat(contacts.rows(ALL, 0, 40)).hasSize(40);
        assertThat(contacts.revision()).as("says what it becomes").isGreaterThan(revision);
        publish(new FlowId("many7"));
        assertThat(contacts.rows(ALL.withText("other"), 0, 40)).hasSize(1);

        assertThat(counting.read).isEqualTo(Map.of("drawn", 2));
    }
}
