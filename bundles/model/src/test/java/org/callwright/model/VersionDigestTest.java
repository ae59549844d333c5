package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionDigestTest {

    @Test
    void callsEnterAtTheFirstExtensionOfTheFirstContext() {
        assertThat(VersionDigest.entry("""
                        [callwright-shop-v3-s1-keys]
                        exten => s,1,BackGround(hello)
                         same => n,WaitExten(5)
                        exten => 1,1,Goto(callwright-shop-v3,s2,1)

                        [callwright-shop-v3]
                        exten => s2,1,Hangup()
                        """)).isEqualTo("callwright-shop-v3-s1-keys,s");
    }

    @Test
    void callsEnterAnOlderTextAtItsStart() {
        assertThat(VersionDigest.entry("""
                        [callwright-shop-v1]
                        exten => start,1,Goto(s1,1)
                        exten => s1,1,Hangup()
                        """)).isEqualTo("callwright-shop-v1,start");
    }

    @Test
    void theFirstLineMayHaveALabel() {
        assertThat(VersionDigest.entry("[a-v1]\nexten => s7,1(again),Dial(x)\n"))
                .isEqualTo("a-v1,s7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[a-v1]",
                "[a-v1]\n",
                "[a-v1]\n\n[a-v1-keys]\nexten => s,1,Hangup()\n",
                "[a-v1]\nexten => s1,2,Hangup()\n",
                "[a-v1]\nexten => s1,hint,Custom:x\n",
                "exten => s1,1,Hangup()\n"
            })
    void aTextThatDoesNotBeginWithAnExtensionHasNoEntry(String text) {
        assertThat(VersionDigest.entry(text)).isEmpty();
    }

    @Test
    void itIsKnownWhereATextLeads() {
        var leads = VersionDigest.destinations(new FlowId("shop"), """
                [callwright-shop-v3-s1-keys]
                exten => s,1,BackGround(hello)
                 same => n(again),WaitExten(5)
                exten => 1,1,Goto(callwright-shop-v3,s2,1)
                exten => 2,1(on),GotoIf($["${A}" = "?"]?callwright-sales-live,s,1)

                [callwright-shop-v3]
                exten => s2,1,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + 1])
                 same => n,Gosub(callwright-stock-live,s,1)
                 same => n,GotoIf($[1 = 1]?s3,1)
                 same => n,Goto(callwright-open,s,1)
                exten => s3,1,Gosub(callwright-flow,older,1)
                 same => n,Goto(phones,600,1)
                exten => s4,1,NoOp(Goto(callwright-said-live,s,1))
                 same => n,Goto(callwright-shop-live,s,1)

                [callwright-internal]
                exten => *28,1,Goto(callwright-feature_shop-keys,s,1)
                """);

        assertThat(leads)
                .containsExactly(
                        "callwright-flow,older",
                        "callwright-sales-live,s",
                        "callwright-shop-live,s",
                        "callwright-stock-live,s",
                        "phones,600");
        assertThat(VersionDigest.flows(leads))
                .containsExactly(new FlowId("older"), new FlowId("sales"), new FlowId("shop"), new FlowId("stock"));
    }

    @Test
    void itIsToldOfOneFlowWhetherATextLeadsThere() {
        var leads = new TreeSet<>(List.of(
                "callwright-flow,older", "callwright-sales-live,s", "callwright-shop-live,s", "phones,600", "stock,s"));
        var none = new TreeSet<String>();
        var digest = new VersionDigest(new FlowId("shop"), 1, "", 0, "", false, false, new TreeSet<>(), none, leads);

        for (String each : List.of("older", "sales", "shop", "stock", "phones", "old", "sale")) {
            var id = new FlowId(each);
            assertThat(digest.leadsTo(id)).as(each).isEqualTo(digest.leadsTo().contains(id));
        }
        assertThat(digest.leadsTo(new FlowId("older"))).isTrue();
        assertThat(digest.leadsTo(new FlowId("sales"))).isTrue();
    }

    @Test
    void aVersionThatAsksTheContainerHasItsAddressInTheText() {
        assertThat(VersionDigest.asksContainer("exten => s1,1,AGI(${CALLWRIGHT_AGI}/shop/1/s1)"))
                .isTrue();
        assertThat(VersionDigest.asksContainer("exten => s1,1,NoOp(CALLWRIGHT_AGI)"))
                .isFalse();
    }
}
