package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.PbxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskSettingsTest {
    private final Map<String, Object> values = new HashMap<>(Map.of(
            "user", "callwright",
            "secret", "secret",
            "directory", "/etc/asterisk",
            "inboundContext", "from-trunk",
            "internalContext", "phones"));

    private AsteriskSettings settings() {
        return AsteriskSettings.of(values);
    }

    private Optional<String> reachedBy(String dialled) {
        return settings().publishing().protectedNumbers().reachedBy(dialled);
    }

    @Test
    void eachKindOfNumberHasItsWrapper() {
        assertThat(settings().publishing().wrapper(PhoneNumber.did("1"))).isEqualTo("from-trunk");
        assertThat(settings().publishing().wrapper(PhoneNumber.extension("1"))).isEqualTo("phones");
    }

    @Test
    void withoutADirectoryOnlyAmiLeadsThere() {
        assertThat(settings().directory()).contains(Path.of("/etc/asterisk"));

        values.remove("directory");

        assertThat(settings().directory()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112",
                "0112",
                "9112",
                "+112",
                "00112",
                "09112",
                "0 112",
                "112#",
                "+49112",
                "0049 112",
                "+49 (0) 110"
            })
    void anEmergencyNumberIsProtectedInEveryNotationAndBehindWhatReachesALine(String dialled) {
        values.put("country", "de");

        assertThat(reachedBy(dialled)).get().asString().isIn("110", "112");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1120", "11", "8112", "100", "0911555", "030112112", "*112"})
    void aNumberThatReachesNoneOfThemIsFree(String dialled) {
        values.put("country", "DE");

        assertThat(reachedBy(dialled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IN, 100", "IN, 108", "GB, 999", "AU, 000", "AU, 106", "ZA, 10111", "'at, CH', 144", "'CH;FR', 117"})
    void theNumbersFollowTheCountry(String country, String number) {
        values.put("country", country);

        assertThat(reachedBy(number)).contains(number);
        assertThat(reachedBy("0" + number)).isPresent();
        assertThat(reachedBy("911")).as("those of everywhere stay").isPresent();
    }

    @Test
    void whatIsConfiguredIsAddedUnlessItIsTakenAway() {
        values.put("protectedNumbers", "116117; !000");
        values.put("outsidePrefixes", "7, _8[12] !9");

        assertThat(List.of("112", "116117", "7116117", "82112"))
                .allMatch(number -> reachedBy(number).isPresent());
        assertThat(settings().publishing().notPrefixes()).containsExactly("9");
        assertThat(List.of("000", "9112", "83112"))
                .noneMatch(number -> reachedBy(number).isPresent());
    }

    /** The ways in which people and containers write two values. */
    static Stream<Object> twoValues() {
        return Stream.of(
                "101; 102",
                "101,102",
                "101 102",
                "101\n102",
                " 101 ;; 102; ",
                "[\"101\", \"102\"]",
                "'101';'102'",
                new Object[] {new String[] {"101", "102"}},
                new Object[] {new String[] {"101; 102"}},
                new int[] {101, 102},
                List.of("101", "102"),
                List.of(101, 102L));
    }

    @ParameterizedTest
    @MethodSource("twoValues")
    void everyListTakesTheFormsThatPeopleWrite(Object two) {
        for (String key : List.of("protectedNumbers", "outsidePrefixes", "agiPeers", "routes")) {
            values.put(key, two);
        }

        assertThat(settings().remarks()).isEmpty();
        assertThat(settings().publishing().protectedNumbers().numbers()).contains("101", "102", "112");
        assertThat(settings().publishing().protectedNumbers().prefixes()).contains("101", "102", "0");
        assertThat(AsteriskSettings.agi(values).peers()).containsExactlyInAnyOrder("101", "102", "127.0.0.1");
        assertThat(settings().allowed().routes()).extracting(Item::id).containsExactly("101", "102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s@a=The old menu, main; t@b=Another one",
                "s@a=The old menu, main, t@b=Another one",
                "s@a=The old menu, main t@b = Another one",
                "[\"s@a=The old menu, main\", \"t@b=Another one\"]",
                "s@a=The old menu, main\nt@b=Another one\n"
            })
    void namesOfEntriesMayHaveCommasAndSpaces(String destinations) {
        values.put("destinations", destinations);

        assertThat(settings().remarks()).isEmpty();
        assertThat(settings().allowed().destinations())
                .containsExactly(new Item("s@a", "The old menu, main"), new Item("t@b", "Another one"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country          | Germany
            protectedNumbers | 11a
            protectedNumbers | 110..112
            protectedNumbers | !
            outsidePrefixes  | _.
            outsidePrefixes  | 0-9
            agiPeers         | 10.0.0.0/8
            agiPeers         | pbx_1
            routes           | =outbound
            routes           | a@b=Any
            destinations     | ivr-old=The old menu
            extensionContext | a b
            agiHost          | a/b
            agiListen        | 10.0.0.1:80
            agiPort          | 0
            agiPort          | many
            answerSeconds    | -1
            reloadSeconds    | 1.5
            """)
    void aBadValueIsASentenceAndCostsNothingElse(String key, String value) {
        values.put(key, value);

        assertThat(settings().remarks())
                .singleElement()
                .asString()
                .contains("\"" + value + "\"")
                .contains(" as " + key + ".");
        assertThat(settings().unusable()).isEmpty();
        assertThat(reachedBy("112")).isPresent();
        assertThat(AsteriskSettings.agi(values).peers()).contains("127.0.0.1");
    }

    @Test
    void withoutAUsableValueNoPbxIsLookedForAndItsStateSaysWhy() {
        values.put("port", "many");

        var server = new AsteriskServer(values);

        assertThat(server.state())
                .isInstanceOfSatisfying(
                        PbxState.Away.class,
                        away -> assertThat(away.why().toString()).contains("\"many\" as port"));
        assertThat(server.protectedNumbers().reachedBy("0112")).contains("112");
        server.stop();
    }

    @Test
    void theGoodEntriesBesideABadOneCount() {
        values.put("protectedNumbers", "116117; eleven; 116116");

        assertThat(settings().remarks()).hasSize(1);
        assertThat(settings().publishing().protectedNumbers().numbers()).contains("116117", "116116", "112");
    }

    @ParameterizedTest
    @CsvSource({
        "directory, relative",
        "fileName, ../extensions.conf",
        "fileName, extensions.txt",
        "inboundContext, a b",
        "internalContext, a]b",
        "port, 99999",
        "port, '5038; 5039'",
        "host, 'a, b'",
        "user, ''"
    })
    void aValueWithoutWhichNoPbxIsReachedIsNamed(String key, String value) {
        values.put(key, value);

        assertThat(settings().unusable())
                .get()
                .asString()
                .contains("\"" + value + "\"")
                .contains(" as " + key + ".");
    }
}
