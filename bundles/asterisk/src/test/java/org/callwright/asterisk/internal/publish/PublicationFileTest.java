package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.Feature;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.PrintedVersion;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.Test;

class PublicationFileTest {
    private static final String CONTAINER = "agi://192.0.2.7:4573";

    private static PublicationFile text(LiveFlow... flows) {
        return PublicationFile.of(new Publication(List.of(flows)), CONTAINER);
    }

    private static PrintedVersion hangsUp(String flow, int number) {
        return Bridge.version(flow, number, "exten => start,1,Hangup()");
    }

    @Test
    void theWholeTextIsVersionsThenTheirEntrancesThenTheMarker() {
        LiveFlow shop = new LiveFlow(
                new FlowId("shop"),
                hangsUp("shop", 2),
                List.of(hangsUp("shop", 1)),
                new TreeSet<>(List.of(PhoneNumber.did("+4930123"), PhoneNumber.extension("*20"))));
        LiveFlow info = Bridge.flow("info", hangsUp("info", 7), PhoneNumber.extension("200"));

        PublicationFile text = text(shop, info);

        String before = text.text().substring(0, text.text().indexOf("\n[callwright-marker]"));
        assertThat(before).isEqualTo("""
                        ; Written by Callwright; edits are lost.
                        ; Calls get here by "include => callwright-inbound" and "include => callwright-internal" in contexts of extensions.conf.

                        [callwright-info-v7]
                        exten => start,1,Hangup()

                        [callwright-shop-v1]
                        exten => start,1,Hangup()

                        [callwright-shop-v2]
                        exten => start,1,Hangup()

                        [callwright-flow]
                        exten => info,1,Goto(callwright-info-v7,start,1)
                        exten => shop,1,Goto(callwright-shop-v2,start,1)

                        [callwright-inbound]
                        exten => +4930123,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                         same => n,Goto(callwright-flow,shop,1)

                        [callwright-internal]
                        exten => *20,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                         same => n,Goto(callwright-flow,shop,1)
                        exten => 200,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                         same => n,Goto(callwright-flow,info,1)

                        [callwright-open]
                        exten => s,1,GotoIf($[0${CALLWRIGHT_DEPTH} > 0]?back)
                         same => n,Hangup()
                         same => n(back),Return()
                        """);
        assertThat(text.text()).endsWith("\n[callwright-marker]\nexten => " + text.hash() + ",1,NoOp()\n");
        assertThat(text.hash()).isEqualTo(Version.hash(before));
    }

    @Test
    void theOrderThatFlowsComeInDoesNotMatter() {
        LiveFlow one = Bridge.flow("one", hangsUp("one", 1), PhoneNumber.did("1"));
        LiveFlow two = Bridge.flow("two", hangsUp("two", 1), PhoneNumber.did("2"));

        assertThat(text(one, two)).isEqualTo(text(two, one));
    }

    @Test
    void aNumberOfTwoFlowsIsRefused() {
        assertRefused(
                "The number 200 belongs to callflows one and two",
                Bridge.flow("one", hangsUp("one", 1), PhoneNumber.extension("200")),
                Bridge.flow("two", hangsUp("two", 1), PhoneNumber.extension("200")));
    }

    @Test
    void aTextThatFillsAnothersContextIsRefused() {
        assertRefused(
                "named callwright-two-v1",
                Bridge.flow("one", new PrintedVersion(1, hangsUp("two", 1).text())));
        assertRefused(
                "named callwright-one-v11",
                Bridge.flow("one", new PrintedVersion(1, hangsUp("one", 11).text())));
    }

    @Test
    void aTextWithoutAStartIsRefused() {
        assertRefused("has no 'start'", Bridge.flow("one", Bridge.version("one", 1, "exten => s1,1,Hangup()")));
    }

    @Test
    void aTextThatIsNotPrintedByUsIsRefused() {
        assertRefused(
                "Version 1 of callflow one is not dialplan as Callwright prints it: line 2: has a ';'",
                Bridge.flow("one", Bridge.version("one", 1, "exten => start,1,NoOp(a;b)")));
    }

    @Test
    void onlyAFlowThatAsksTheContainerIsToldWhereItIs() {
        LiveFlow asks = Bridge.flow(
                "asks",
                Bridge.version("asks", 1, "exten => start,1,AGI(${CALLWRIGHT_AGI}/asks/1/s1)", " same => n,Hangup()"));

        assertThat(text(asks, Bridge.flow("one", hangsUp("one", 1))).text()).contains("""
                [callwright-flow]
                exten => asks,1,Set(CALLWRIGHT_AGI=agi://192.0.2.7:4573)
                 same => n,Goto(callwright-asks-v1,start,1)
                exten => one,1,Goto(callwright-one-v1,start,1)
                """);
    }

    @Test
    void whatSavedActionsAddStandsBehindTheNumbersAndItsSectionsOnTheirOwn() {
        LiveFlow info = Bridge.flow("info", hangsUp("info", 1), PhoneNumber.extension("200"));
        Publication publication =
                new Publication(List.of(info), List.of(Bridge.night("office"), new Feature("alarm", """
                        [callwright-internal]
                        exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)

                        [callwright-feature_alarm-keys]
                        exten => s,1,Hangup()
                        """)));

        assertThat(PublicationFile.of(publication, CONTAINER).text()).contains("""
                [callwright-feature_alarm-keys]
                exten => s,1,Hangup()

                [callwright-flow]
                exten => info,1,Goto(callwright-info-v1,start,1)

                [callwright-inbound]

                [callwright-internal]
                exten => 200,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                 same => n,Goto(callwright-flow,info,1)
                exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)
                exten => *28,hint,Custom:callwright-office-state
                exten => *28,1,Answer()
                """);
    }

    @Test
    void aCodeThatACallflowOrAnotherSavedActionHasIsRefused() {
        assertRefused(
                "The code *28 belongs to callflow one and saved action office",
                new Publication(
                        List.of(Bridge.flow("one", hangsUp("one", 1), PhoneNumber.extension("*28"))),
                        List.of(Bridge.night("office"))));
        assertRefused(
                "The code *28 belongs to saved action home and saved action office",
                new Publication(List.of(), List.of(Bridge.night("home"), Bridge.night("office"))));
    }

    @Test
    void aSavedActionCannotFillAnothersContexts() {
        for (String context :
                List.of("callwright-flow", "callwright-one-v1", "callwright-feature_other-keys", "phones")) {
            assertRefused(
                    "it fills context " + context,
                    new Publication(
                            List.of(), List.of(new Feature("office", "[" + context + "]\nexten => 1,1,Hangup()\n"))));
        }
        assertRefused("an id that cannot be", new Publication(List.of(), List.of(new Feature("a-b", ""))));
    }

    private static void assertRefused(String why, LiveFlow... flows) {
        assertRefused(why, new Publication(List.of(flows)));
    }

    private static void assertRefused(String why, Publication publication) {
        assertThatThrownBy(() -> PublicationFile.of(publication, CONTAINER))
                .isInstanceOfSatisfying(
                        PublishException.class, e -> assertThat(e.restored()).isTrue())
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing was changed");
    }
}
