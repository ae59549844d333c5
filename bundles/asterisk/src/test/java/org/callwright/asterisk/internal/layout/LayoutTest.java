package org.callwright.asterisk.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.asterisk.internal.layout.TestLayouts.MANY;
import static org.callwright.asterisk.internal.layout.TestLayouts.contexts;
import static org.callwright.asterisk.internal.layout.TestLayouts.hashes;
import static org.callwright.asterisk.internal.layout.TestLayouts.settled;
import static org.callwright.asterisk.internal.layout.TestLayouts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** Which parts a publication has, what is in them, and what is refused. */
class LayoutTest {
    @Test
    void theTextLeadsFromNumbersToEntrancesToVersions() {
        LiveFlow shop = TestFlows.flow(
                        "shop",
                        TestFlows.version("shop", 1, "exten => start,1,Hangup()"),
                        PhoneNumber.did("+4930123"),
                        PhoneNumber.extension("*20"))
                .with(TestFlows.flow(
                                "shop",
                                TestFlows.version("shop", 2, "exten => s1,1,Hangup()"),
                                PhoneNumber.did("+4930123"),
                                PhoneNumber.extension("*20"))
                        .live());
        LiveFlow asks = TestFlows.flow(
                "asks",
                TestFlows.version("asks", 1, "exten => s1,1,AGI(${CALLWRIGHT_AGI}/asks/1/s1)", " same => n,Hangup()"));

        Layout layout = settled(TestFlows.publication(shop, asks));

        assertThat(layout.parts().stream().map(part -> text(part, layout)).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        [callwright-asks-v1]
                        exten => s1,1,AGI(${CALLWRIGHT_AGI}/asks/1/s1)
                         same => n,Hangup()

                        [callwright-shop-v1]
                        exten => start,1,Hangup()

                        [callwright-shop-v2]
                        exten => s1,1,Hangup()

                        [callwright-asks-live]
                        exten => s,1,Set(CALLWRIGHT_AGI=agi://192.0.2.7:4573)
                         same => n,Goto(callwright-asks-v1,s1,1)

                        [callwright-shop-live]
                        exten => s,1,Goto(callwright-shop-v2,s1,1)

                        [callwright-inbound]
                        exten => +4930123,1,MSet(CALLWRIGHT_NUMBER=${EXTEN},CALLWRIGHT_DEPTH=0,CWS_call_callflow_hops=0,CALLWRIGHT_CALL=${UNIQUEID})
                         same => n,GotoIf($["${CALLWRIGHT_HELD}" = ""]?callwright-shop-live,s,1:callwright-released,shop,1)

                        [callwright-internal]
                        exten => *20,1,MSet(CALLWRIGHT_NUMBER=${EXTEN},CALLWRIGHT_DEPTH=0,CWS_call_callflow_hops=0,CALLWRIGHT_CALL=${UNIQUEID})
                         same => n,GotoIf($["${CALLWRIGHT_HELD}" = ""]?callwright-shop-live,s,1:callwright-released,shop,1)

                        [callwright-flow]
                        exten => _[a-z].,1,MSet(CALLWRIGHT_DEPTH=0,CWS_call_callflow_hops=0,CALLWRIGHT_CALL=${UNIQUEID})
                         same => n,GotoIf($["${CALLWRIGHT_HELD}" = ""]?callwright-${EXTEN}-live,s,1:callwright-released,${EXTEN},1)

                        [callwright-released]
                        exten => _[a-z].,1,MSet(TIMEOUT(absolute)=${IF($[${CALLWRIGHT_LEFT} = 0]?0:${IF($[${CALLWRIGHT_LEFT} - (${EPOCH} - ${CALLWRIGHT_SINCE}) < 1]?1:$[${CALLWRIGHT_LEFT} - (${EPOCH} - ${CALLWRIGHT_SINCE})])})},AGIEXITONHANGUP=${CALLWRIGHT_AGIEXIT},CALLWRIGHT_HELD=)
                         same => n,Goto(callwright-${EXTEN}-live,s,1)

                        [callwright-open]
                        exten => s,1,GotoIf($[0${CALLWRIGHT_DEPTH} > 0]?back)
                         same => n,Hangup()
                         same => n(back),Return()

                        [callwright-outside]
                        exten => _[a-zA-Z0-9_].,1,GotoIf($[${LEN(${FILTER(0-9+*#,${CUT(EXTEN,~,2)})})} = 0]?nowhere)
                         same => n,GotoIf(${REGEX("^(0)*(112)[*#]*$" ${FILTER(0-9+*#,${CUT(EXTEN,~,2)})})}?protected)
                         same => n,GotoIf(${DIALPLAN_EXISTS(${CUT(EXTEN,~,1)},${FILTER(0-9+*#,${CUT(EXTEN,~,2)})},1)}?${CUT(EXTEN,~,1)},${FILTER(0-9+*#,${CUT(EXTEN,~,2)})},1)
                         same => n(nowhere),Hangup(3)
                         same => n(protected),Hangup(52)

                        """ + NumberReading.text(NumberingPlan.of("DE")));
        assertThat(layout.marker()).isEqualTo("exten => " + layout.hash() + ",1,NoOp(Callwright test)");
    }

    @Test
    void whatATextOfAnEarlyVersionLeadsToIsNotBegunAnewAtItsAddress() {
        LiveFlow early =
                TestFlows.flow("early", TestFlows.version("early", 1, "exten => s1,1,Gosub(callwright-flow,stock,1)"));
        LiveFlow stock = TestFlows.flow("stock", TestFlows.version("stock", 1, "exten => s1,1,Hangup()"));
        String addressed = "exten => stock,1,GotoIf($[\"${CALLWRIGHT_HELD}\" = \"\"]?callwright-stock-live,s,1"
                + ":callwright-released,stock,1)\n";

        Layout before = settled(TestFlows.publication(stock));
        Layout with = before.next(TestFlows.publication(early, stock));

        assertThat(before.common().text()).doesNotContain(addressed);
        assertThat(with.common().text()).contains(addressed);
        assertThat(with.common())
                .isEqualTo(settled(TestFlows.publication(early, stock)).common());
        assertThat(with.next(TestFlows.publication(stock)).common()).isEqualTo(before.common());
    }

    @Test
    void numbersAreReadByTheRulesOfTheCountry() {
        assertThat(NumberReading.text(NumberingPlan.of("DE")))
                .startsWith("[callwright-number]\nexten => s,1,")
                .contains("""
                 same => n,Set(CALLWRIGHT_LINE=${IF(${REGEX("^00[1-9][0-9]{6,14}$" ${CALLWRIGHT_LINE})}?+${CALLWRIGHT_LINE:2}:${CALLWRIGHT_LINE})})
                 same => n,Set(CALLWRIGHT_LINE=${IF(${REGEX("^0[1-9][0-9]{4,12}$" ${CALLWRIGHT_LINE})}?+49${CALLWRIGHT_LINE:1}:${CALLWRIGHT_LINE})})
                 same => n,Set(CALLWRIGHT_LINE=${IF(${REGEX("^[+]490[1-9]" ${CALLWRIGHT_LINE})}?+49${CALLWRIGHT_LINE:4}:${CALLWRIGHT_LINE})})
                """);
        assertThat(NumberReading.text(NumberingPlan.of("US"))).contains("^011[1-9]", "?+1${CALLWRIGHT_LINE:1}:");
        assertThat(NumberReading.text(NumberingPlan.UNKNOWN))
                .contains("^00[1-9]")
                .doesNotContain("?+4", "?+1");
    }

    @Test
    void numbersAreInAtMostSixteenContextsBesideTheWellKnownOne() {
        Layout layout = settled(MANY);

        assertThat(layout.numbers()).hasSize(2 * 17);
        assertThat(contexts(layout)).contains("callwright-inbound", "callwright-inbound-1", "callwright-inbound-16");
        assertThat(text(layout.numbers().getFirst(), layout))
                .startsWith("[callwright-inbound]\ninclude => callwright-inbound-1\n")
                .doesNotContain("exten");
    }

    @Test
    void aLargeVersionIsInAPartOfItsOwn() {
        List<LiveFlow> flows = new ArrayList<>(TestFlows.many(20).flows().values());
        String[] lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> "exten => s" + i + ",1,NoOp(one of many steps)")
                .toArray(String[]::new);
        flows.add(TestFlows.flow("flow1b", TestFlows.version("flow1b", 1, lines)));

        Layout layout = settled(TestFlows.publication(flows));

        assertThat(layout.versions())
                .filteredOn(part -> part.versions().stream()
                        .anyMatch(version -> version.flow().value().equals("flow1b")))
                .singleElement()
                .satisfies(part -> assertThat(part.versions()).hasSize(1));
    }

    @Test
    void theOrderThatFlowsComeInDoesNotMatter() {
        List<LiveFlow> flows = new ArrayList<>(MANY.flows().values());
        List<LiveFlow> reversed = flows.reversed();

        assertThat(hashes(settled(TestFlows.publication(reversed)))).isEqualTo(hashes(settled(MANY)));
    }

    @Test
    void whatSavedActionsAddStandsBehindTheNumbersAndItsSectionsWithTheEntrance() {
        LiveFlow alarm = TestFlows.saved("alarm", """
                [callwright-internal]
                exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)

                [callwright-feature_alarm-keys]
                exten => s,1,Hangup()
                """);

        Layout layout = settled(TestFlows.publication(
                TestFlows.flow("info", TestFlows.waits("info", 1), PhoneNumber.extension("200")), alarm));

        assertThat(text(layout.entrances().getFirst(), layout)).contains("""
                [callwright-alarm-live]
                exten => s,1,Goto(callwright-alarm-v1,s1,1)

                [callwright-feature_alarm-keys]
                exten => s,1,Hangup()
                """);
        assertThat(text(layout.numbers().getLast(), layout)).isEqualTo("""
                [callwright-internal]
                exten => 200,1,MSet(CALLWRIGHT_NUMBER=${EXTEN},CALLWRIGHT_DEPTH=0,CWS_call_callflow_hops=0,CALLWRIGHT_CALL=${UNIQUEID})
                 same => n,GotoIf($["${CALLWRIGHT_HELD}" = ""]?callwright-info-live,s,1:callwright-released,info,1)
                exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)
                """);
    }

    @Test
    void aNumberOfTwoFlowsIsRefused() {
        assertRefused(
                "The number 200 belongs to callflows one and two",
                TestFlows.flow("one", TestFlows.waits("one", 1), PhoneNumber.extension("200")),
                TestFlows.flow("two", TestFlows.waits("two", 1), PhoneNumber.extension("200")));
    }

    @Test
    void aCodeThatACallflowOrAnotherSavedActionHasIsRefused() {
        assertRefused(
                "The code *28 belongs to callflow one and saved action office",
                TestFlows.flow("one", TestFlows.waits("one", 1), PhoneNumber.extension("*28")),
                TestFlows.night("office"));
        assertRefused(
                "The code *28 belongs to saved action office and saved action shop",
                TestFlows.night("office"),
                TestFlows.night("shop"));
    }

    @Test
    void aTextThatFillsAnothersContextIsRefused() {
        assertRefused(
                "named callwright-two-v1",
                TestFlows.flow("one", TestFlows.versionOf("one", 1, "[callwright-two-v1]\nexten => s1,1,Hangup()\n")));
        assertRefused(
                "named callwright-one-v11",
                TestFlows.flow("one", TestFlows.versionOf("one", 1, "[callwright-one-v11]\nexten => s1,1,Hangup()\n")));
        assertRefused("fills context phones", TestFlows.saved("office", "[phones]\nexten => 1,1,Hangup()\n"));
    }

    @Test
    void aTextWithoutAnExtensionIsRefused() {
        assertRefused(
                "has no extension for calls to start at", TestFlows.flow("one", TestFlows.versionOf("one", 1, "")));
    }

    @Test
    void aTextThatIsNotPrintedByUsIsRefused() {
        assertRefused(
                "Version 1 of callflow one is not dialplan as Callwright prints it: line 2: has a ';'",
                TestFlows.flow("one", TestFlows.version("one", 1, "exten => start,1,NoOp(a;b)")));
    }

    private static void assertRefused(String why, LiveFlow... flows) {
        assertThatThrownBy(() -> contexts(settled(TestFlows.publication(flows))))
                .hasMessageContaining(why);
    }
}
