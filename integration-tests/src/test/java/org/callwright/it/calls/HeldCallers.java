package org.callwright.it.calls;

import java.time.Duration;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.PbxAddition;

/**
 * Callers who wait until they are released, and then press keys; and desks that do nothing until then: 611 rings and then
 * declines, 612 talks. A caller is {@code pressKEYS} or {@code quiet} of the context {@code callers}. Those who press can be
 * heard meanwhile, since what records hangs up on a silent line.
 */
final class HeldCallers {
    static final Duration SOON = Duration.ofSeconds(30);

    private static final String DIALPLAN =
            """
            [callers]
            exten => _press.,1,Answer()
             same => n,PlayTones(440)
             same => n,%1$s
             same => n,StopPlayTones()
             same => n,SendDTMF(${EXTEN:5})
             same => n,Wait(60)
            exten => quiet,1,Answer()
             same => n,Wait(300)

            [desks]
            exten => 611,1,Ringing()
             same => n,%1$s
             same => n,Hangup(21)
            exten => 612,1,Answer()
             same => n,%1$s
             same => n,Hangup()
            exten => agent,1,Ringing()
             same => n,%1$s
             same => n,Answer()
             same => n,Wait(1)
             same => n,Hangup()
            exten => takes,1,Pickup()

            [phones](+)
            exten => _7[89]X,1,Goto(parkedcalls,${EXTEN},1)

            [parkedcallstimeout]
            exten => _[A-Za-z0-9].,1,Goto(callwright-flow,other,1)
            """.formatted("WaitForCondition(#,#[\"#{GLOBAL(CALLERS)}\" = \"go\"],300,0.2)");

    private final DemoPbx pbx;
    private final CallTrace trace;
    private final PbxAddition addition;

    HeldCallers(DemoPbx pbx, CallTrace trace) throws Exception {
        this.pbx = pbx;
        this.trace = trace;
        addition = new PbxAddition(pbx)
                .with("extensions.conf", DIALPLAN)
                .with("queues.conf", "[held]\nmember => Local/agent@desks/n\ntimeout = 300\n")
                .with("res_parking.conf", """
                        [short]
                        parkext = 780
                        parkext_exclusive = yes
                        parkpos = 781-789
                        context = parkedcalls
                        parkingtime = 3
                        comebacktoorigin = no
                        [long]
                        parkext = 790
                        parkext_exclusive = yes
                        parkpos = 791-799
                        context = parkedcalls
                        parkingtime = 600
                        """);
        addition.load();
        hold();
    }

    /** Those who call from now on wait. */
    void hold() throws Exception {
        pbx.cli("dialplan set global CALLERS hold");
    }

    void release() throws Exception {
        pbx.cli("dialplan set global CALLERS go");
    }

    /**
     * Makes a call.
     *
     * @param caller of the context {@code callers}
     * @param number what is dialled, such as {@code 271@phones-with-callwright}
     * @param flow the callflow that has the number
     * @return the call's channel in it
     */
    String call(String caller, String number, String flow) throws Exception {
        var before = trace.in(flow);
        pbx.cli("channel originate Local/" + caller + "@callers/n extension " + number);
        Await.until("a call is in " + flow, SOON, () -> trace.in(flow).size() > before.size());
        return trace.in(flow).stream()
                .filter(channel -> !before.contains(channel))
                .findFirst()
                .orElseThrow();
    }

    /** Returns when a call is in an application. */
    void awaitIn(String channel, String application) throws Exception {
        awaitIn(channel, "", application);
    }

    /** Returns when a call is in an application of a context or callflow. */
    void awaitIn(String channel, String place, String application) throws Exception {
        Await.until(
                channel + " is in " + application + " " + place,
                SOON,
                () -> pbx.cli("core show channels concise")
                        .lines()
                        .anyMatch(line -> line.startsWith(channel + "!")
                                && line.contains(place)
                                && line.contains("!" + application + "!")));
    }

    /** Leaves the PBX as it was. */
    void takeAway() throws Exception {
        addition.takeAway();
    }
}
