package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnAmiPbx;
import org.junit.jupiter.api.Test;

/** A PBX with more outside prefixes than stand in one line of its dialplan, which only AMI leads to. */
class ManyPrefixesIT extends OnAmiPbx {
    @Test
    void noLineIsTooLongAndEveryPrefixIsGuarded() throws Exception {
        Bridge.append(
                extensionsConf(),
                IntStream.range(200, 400)
                        .mapToObj(prefix -> "exten => _" + prefix + "X.,1,Goto(outbound,${EXTEN:3},1)\n")
                        .collect(Collectors.joining(
                                "",
                                "\n[phones](+)\nexten => _52[0-24*#]X.,1,Goto(outbound,${EXTEN:3},1)\n",
                                ProtectionIT.ROUTE)));
        pbx.cli("dialplan reload");

        server.publish(ProtectionIT.DIALS);

        assertThat(Bridge.isLive(server, ProtectionIT.DIALS)).isTrue();
        for (String reaches : new String[] {"112", "200112", "234112", "399110", "2003999+112#", "52*112", "0112"}) {
            assertThat(ProtectionIT.dial(reaches)).as(reaches).endsWith(" 52");
            assertThat(ProtectionIT.stored("reached")).as(reaches).isEmpty();
            assertThat(server.protectedNumbers().reachedBy(reaches)).as(reaches).isPresent();
        }
        for (String free : new String[] {"0305", "199112", "2001120", "20112", "523112", "+4930555010011201120112"}) {
            assertThat(ProtectionIT.dial(free)).as(free).isEqualTo("BUSY 17");
            assertThat(ProtectionIT.stored("reached")).as(free).contains(free);
            assertThat(server.protectedNumbers().reachedBy(free)).as(free).isEmpty();
        }
    }
}
