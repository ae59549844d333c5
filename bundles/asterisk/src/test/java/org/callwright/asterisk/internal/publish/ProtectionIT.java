package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to an emergency number on a real Asterisk, and what of it callflows can take or dial. */
class ProtectionIT extends OnDemoPbx {
    static final Publication DIALS = TestFlows.publication(TestFlows.flow(
            "dials",
            TestFlows.version(
                    "dials",
                    1,
                    "exten => start,1,Dial(Local/test-route~${DB(test/number)}@callwright-outside/n,5)",
                    " same => n,Set(DB(test/end)=${DIALSTATUS} ${HANGUPCAUSE})"),
            PhoneNumber.extension("200")));

    static final String ROUTE = """

            [test-route]
            exten => _[0-9+*#]!,1,Set(DB(test/reached)=${EXTEN})
             same => n,Hangup(17)
            """;

    @BeforeEach
    void addARoute() throws Exception {
        Bridge.append(extensionsConf(), ROUTE);
        pbx.cli("database deltree test");
    }

    static String dial(String number) throws Exception {
        pbx.cli("database deltree test");
        pbx.cli("database put test number " + number);
        pbx.cli("channel originate Local/200@phones-with-callwright/n application Wait 3");
        DemoPbx.await(
                "the call to " + number + " ended",
                Duration.ofSeconds(10),
                () -> stored("end").isPresent());
        return stored("end").orElseThrow();
    }

    static Optional<String> stored(String key) throws Exception {
        return pbx.cli("database get test " + key)
                .lines()
                .filter(line -> line.startsWith("Value: "))
                .map(line -> line.substring("Value: ".length()).strip())
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "0112", "9112", "+112", "00112", "0+9112", "112#", "110"})
    void noRouteIsGivenAnEmergencyNumber(String number) throws Exception {
        server.publish(DIALS);

        assertThat(dial(number)).endsWith(" 52");
        assertThat(stored("reached")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1120", "030112112", "+4930555010", "0041", "*31#0305"})
    void everyOtherNumberGoesOutAsItIs(String number) throws Exception {
        server.publish(DIALS);

        assertThat(dial(number)).isEqualTo("BUSY 17");
        assertThat(stored("reached")).contains(number);
    }

    @Test
    void aNumberThatTheRouteDoesNotHaveIsUnavailable() throws Exception {
        Bridge.append(extensionsConf(), "\n[empty-route]\nexten => s,1,Hangup()\n");
        server.publish(TestFlows.publication(TestFlows.flow(
                "dials",
                TestFlows.version(
                        "dials",
                        1,
                        "exten => start,1,Dial(Local/empty-route~${DB(test/number)}@callwright-outside/n,5)",
                        " same => n,Set(DB(test/end)=${DIALSTATUS} ${HANGUPCAUSE})"),
                PhoneNumber.extension("200"))));

        assertThat(dial("0305")).startsWith("CHANUNAVAIL ");
    }

    @ParameterizedTest
    @CsvSource({"0112, 112", "00112, 112", "9110, 110", "+112, 112"})
    void whatReachesOneIsNeitherNumberNorCode(String digits, String emergency) {
        assertThat(server.protectedNumbers().reachedBy(digits)).contains(emergency);
        server.publish(TestFlows.waiting("there", PhoneNumber.extension("200")));

        for (Publication taking : List.of(
                TestFlows.waiting("takes", PhoneNumber.extension(digits)),
                TestFlows.waiting("takes", PhoneNumber.did(digits)))) {
            assertThat(failure(() -> server.publish(taking)))
                    .hasMessageContaining("The number " + digits + " is protected");
        }
        assertThat(server.isLive(TestFlows.publication())).isFalse();
    }

    @Test
    void aCodeThatReachesOneIsRefused() {
        server.publish(TestFlows.waiting("there", PhoneNumber.extension("200")));
        Publication code = TestFlows.publication(TestFlows.saved("office", """
                [callwright-internal]
                exten => 0112,1,Answer()
                 same => n,Hangup()
                """));

        assertThat(failure(() -> server.publish(code))).hasMessageContaining("The number 0112 is protected");
    }

    /** Patterns of the PBX and what callers reach by them: the demo has _0X., the others are added here. */
    @Test
    void prefixesAreReadFromThePbxsOwnDialplanWhereverItTakesThemOff() throws Exception {
        Bridge.append(extensionsConf(), """

                [phones](+)
                include => more
                exten => _77X.,1,Goto(outbound,${EXTEN:2},1)
                exten => _6112,1,Dial(PJSIP/112@trunk)
                exten => 5112,1,Dial(PJSIP/112@trunk)
                exten => 4112,1,Dial(PJSIP/alice)
                exten => _*80X.,1,Dial(PJSIP/${EXTEN:3})
                exten => _3XXX,1,VoiceMail(${EXTEN:1}@default)
                exten => _88X.,1,Goto(deep,${EXTEN},1)

                [more]
                exten => _*[45]X.,1,Dial(PJSIP/${EXTEN:2}@trunk)

                [deep]
                exten => _8N.,1,Gosub(outbound,${EXTEN:2},1)
                """);
        pbx.cli("dialplan reload");

        assertThat(Stream.of("77112", "077112", "6110", "5112", "*4112", "*5110", "82112", "89110"))
                .allMatch(number -> server.protectedNumbers().reachedBy(number).isPresent());
        assertThat(Stream.of("4112", "*80112", "3112", "81112", "7112"))
                .noneMatch(number -> server.protectedNumbers().reachedBy(number).isPresent());
    }

    @Test
    void aPieceOfANumberThatIsOnlyLookedAtIsNoRest() throws Exception {
        Bridge.append(extensionsConf(), """

                [phones](+)
                exten => _1X.,1,GotoIf($["${EXTEN:1:1}" = "0"]?outbound,${EXTEN},1)
                exten => _2X.,1,GotoIf($["${EXTEN:1}" = "${DB(a/b)}"]?outbound,${EXTEN},1)
                exten => _3X.,1,Set(AREA=${EXTEN:1:3})
                exten => _4X.,1,Goto(outbound,${EXTEN:1},1)
                exten => _5X.,1,GotoIf($["${EXTEN:1:1}" = "0"]?phones,600,1:outbound,${EXTEN:1},1)
                exten => _6X.,1,ExecIf($["${EXTEN:1:1}" = "1"]?Dial(PJSIP/${EXTEN:1}@trunk))
                exten => _7X.,1,Dial(PJSIP/${EXTEN:1:15}@trunk)

                [from-trunk-with-callwright](+)
                exten => _NXXNXXXXXX,1,Goto(phones,${EXTEN:6},1)
                """);
        pbx.cli("dialplan reload");

        assertThat(Stream.of("5112", "6112", "7112", "67112"))
                .allMatch(number -> server.protectedNumbers().reachedBy(number).isPresent());
        assertThat(Stream.of("1112", "2112", "3112", "234567112"))
                .noneMatch(number -> server.protectedNumbers().reachedBy(number).isPresent());
        assertThat(server.protectedNumbers().reachedBy("4112"))
                .as("the configuration says that 4 is none")
                .isEmpty();
    }

    @Test
    void aNumberThatWasTakenBeforeItWasProtectedHoldsNothingUp() throws Exception {
        Publication before = TestFlows.publication(
                TestFlows.flow("early", TestFlows.waits("early", 1), PhoneNumber.extension("7112")));
        server.publish(before);
        Bridge.append(extensionsConf(), "\n[phones](+)\nexten => _7X.,1,Goto(outbound,${EXTEN:1},1)\n");
        pbx.cli("dialplan reload");
        server.stop();
        server = Bridge.connected(Bridge.settings(pbx));

        server.publish(before.with(TestFlows.flow("other", TestFlows.waits("other", 1), PhoneNumber.extension("201"))));

        assertThat(server.protectedNumbers().reachedBy("7112")).contains("112");
        assertThat(failure(() -> server.publish(before.with(
                        TestFlows.flow("other", TestFlows.waits("other", 1), PhoneNumber.extension("7110"))))))
                .hasMessageContaining("The number 7110 is protected");
    }

    @Test
    void aPbxThatLostThemGetsNumbersBackThatAreProtectedByNow() throws Exception {
        Publication live = TestFlows.publication(
                TestFlows.flow("early", TestFlows.waits("early", 1), PhoneNumber.extension("7112")));
        server.publish(live);
        server.stop();
        Files.delete(pbx.etc().resolve("callwright.conf"));
        Bridge.append(extensionsConf(), "\n[phones](+)\nexten => _7X.,1,Goto(outbound,${EXTEN:1},1)\n");
        pbx.cli("dialplan reload");
        server = Bridge.connected(Bridge.settings(pbx));

        server.publish(live);

        assertThat(server.protectedNumbers().reachedBy("7112")).contains("112");
        assertThat(Bridge.isLive(server, live)).isTrue();
    }

    @Test
    void aPrefixThatIsNewOnThePbxIsADifferenceUntilThatIsPublished() throws Exception {
        server.publish(DIALS);
        Bridge.append(extensionsConf(), "\n[phones](+)\nexten => _7X.,1,Goto(outbound,${EXTEN:1},1)\n");
        pbx.cli("dialplan reload");

        DemoPbx.await(
                "the new prefix is seen",
                Duration.ofSeconds(20),
                () -> server.difference(DIALS).equals(Optional.of(PbxServer.PROTECTION_CHANGED)));
        server.publish(DIALS);

        assertThat(server.difference(DIALS)).isEmpty();
        assertThat(dial("7112")).endsWith(" 52");
    }

    @Test
    void aTrunkIsNoPhoneThatMayBeMissing() {
        assertThat(server.forbids(ReferenceKind.PHONE, "trunk")).isTrue();
        assertThat(server.forbids(ReferenceKind.PHONE, "carol")).isFalse();
    }

    @Test
    void anEmergencyNumberIsNoExtensionToRing() throws Exception {
        Bridge.append(extensionsConf(), "\n[phones](+)\nexten => 112,1,Dial(PJSIP/112@trunk)\n");
        pbx.cli("dialplan reload");

        assertThat(server.items(ReferenceKind.EXTENSION))
                .extracting(Item::id)
                .contains("100@phones")
                .doesNotContain("112@phones");
    }
}
