package org.callwright.it.calls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Sipp;

/** Calls that phones have a hand in: they transfer, park, pick up and forward, over SIP. */
final class HeldPhones implements AutoCloseable {
    private final DemoPbx pbx;
    private final Phones demo;
    private final CallTrace trace;
    private final HeldCallers callers;
    private final HeldFlows flows;
    private final Map<String, String> calls = new TreeMap<>();
    private final List<Sipp> phones = new ArrayList<>();

    HeldPhones(DemoPbx pbx, CallTrace trace, HeldCallers callers, HeldFlows flows) {
        this.pbx = pbx;
        demo = new Phones(pbx);
        this.trace = trace;
        this.callers = callers;
        this.flows = flows;
    }

    /** @return the calls' channels, by what they wait in */
    Map<String, String> hold() throws Exception {
        int bobsPort = demo.register("bob");
        String consultation = with(demo.bobDials(flows.number("other"))).awaitAnswer();
        with(Sipp.transferring(bobsPort, flows.number("other"), consultation, "790", "780"));
        holdRung("transferred", "press1", "other", "WaitExten");
        holdRung("consulted", "press1", "other", "WaitExten");
        holdRung("parked", "quiet", "parkedcalls", "Park");
        holdRung("returned", "press1", "other", "WaitExten");
        holdForwarded();
        holdPickedUp();
        return calls;
    }

    /** Lets those go on who would wait for ever. */
    void release() throws Exception {
        pbx.cli("channel originate Local/791@phones-with-callwright application Wait 1");
        String bobs = pbx.cli("core show channels concise")
                .lines()
                .filter(line -> line.startsWith("PJSIP/bob-"))
                .map(line -> line.substring(0, line.indexOf('!')))
                .findFirst()
                .orElseThrow();
        pbx.cli("channel request hangup " + bobs);
    }

    private void holdRung(String state, String caller, String place, String application) throws Exception {
        String channel = call(caller, "rung");
        callers.awaitIn(channel, place, application);
        calls.put(state, channel);
    }

    private void holdForwarded() throws Exception {
        int port = demo.register("alice");
        with(Sipp.redirecting(port, flows.number("other")));
        List<String> before = trace.in("other");
        String channel = call("press1", "forwarded");
        Await.until(
                "the call is forwarded",
                HeldCallers.SOON,
                () -> trace.in("other").size() > before.size());
        String forwarded = trace.in("other").stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        callers.awaitIn(forwarded, "WaitExten");
        calls.put("forwarded", channel);
        calls.put("forwarded, at its goal", forwarded);
    }

    private void holdPickedUp() throws Exception {
        int port = demo.register("alice");
        Sipp alice = with(Sipp.phone("phone-rings", port));
        String channel = call("quiet", "picked");
        demo.awaitRinging("alice");
        with(demo.bobDials("*8")).awaitAnswer();
        alice.awaitSuccess();
        calls.put("picked", channel);
    }

    private String call(String caller, String flow) throws Exception {
        return callers.call(caller, flows.number(flow) + "@phones-with-callwright", flow);
    }

    private Sipp with(Sipp phone) {
        phones.add(phone);
        return phone;
    }

    @Override
    public void close() throws IOException {
        for (Sipp phone : phones) {
            phone.close();
        }
    }
}
