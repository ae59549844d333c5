package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Callers wait wherever a call can wait, while the callflows they are in are published again, rolled back and deleted. Then
 * each goes the way that a call before it went which nothing happened to, line by line, and ends as its version says.
 */
class HeldCallsIT {
    private static final int ROUNDS = Boolean.getBoolean("callwright.long") ? 6 : 1;
    private static final int CHANGES = ROUNDS == 1 ? 20 : 200;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private CallTrace trace;
    private HeldCallers callers;
    private HeldFlows flows;
    private SlowServer server;
    private final Map<String, Integer> began = new TreeMap<>();
    private int changes;

    @BeforeEach
    void start() throws Exception {
        trace = new CallTrace(stage.pbx());
        callers = new HeldCallers(stage.pbx(), trace);
        server = new SlowServer();
        flows = new HeldFlows(stage);
        flows.addAsking(server.connection(stage));
        flows.awaitDesks();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        callers.takeAway();
        trace.close();
    }

    @Test
    void everyCallTakesThePathOfTheVersionThatItBeganIn() throws Exception {
        Map<String, List<String>> undisturbed = round(false);
        assertThat(undisturbed.values()).noneMatch(List::isEmpty);

        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<String>> held = round(true);
            var all = new SoftAssertions();
            undisturbed.forEach((state, path) -> all.assertThat(held.get(state))
                    .as("the path of the call %s", state)
                    .isEqualTo(path));
            all.assertAll();
        }
        assertThat(changes).isGreaterThanOrEqualTo(CHANGES);
    }

    /** @return the path of each call, by what it waited in */
    private Map<String, List<String>> round(boolean disturbed) throws Exception {
        for (String each : flows.ids()) {
            flows.publish(each);
            began.put(each, flows.live(each));
        }
        trace.clear();
        callers.hold();
        server.hold();
        Map<String, String> calls = new TreeMap<>();
        try (var phones = new HeldPhones(stage.pbx(), trace, callers, flows)) {
            calls.putAll(phones.hold());
            hold(calls, "other", "press1", "WaitExten");
            hold(calls, "ringing", "quiet", "Dial");
            hold(calls, "bridged", "quiet", "Dial");
            hold(calls, "linking", "quiet", "Dial");
            hold(calls, "asking", "press1", "WaitExten");
            hold(calls, "queued", "quiet", "Queue");
            hold(calls, "recorded", "press1", "WaitExten");
            hold(calls, "message", "press#wwwwwwwwwwww#", "VoiceMail");
            hold(calls, "digits", "press42#", "Read");
            hold(calls, "conference", "press#wwwwwwwwww#wwwwwwwwww#", "ConfBridge");
            if (disturbed) {
                publishAnewAndBack();
            }
            hold(calls, "pin", "press4711#wwwwwwwwww#wwwwwwwwww#", "Read");
            hold(calls, "web", "quiet", "AGI");
            if (disturbed) {
                publishAnewAndDelete();
            }
            Thread.sleep(disturbed ? 0 : 2_000); // so that what is said before the wait is over
            callers.release();
            server.release();
            phones.release();
            for (String channel : calls.values()) {
                trace.awaitEnd(channel, HeldCallers.SOON.multipliedBy(2));
            }
        }
        return paths(calls);
    }

    private void hold(Map<String, String> calls, String flow, String caller, String application) throws Exception {
        String channel = callers.call(caller, flows.number(flow) + "@phones-with-callwright", flow);
        callers.awaitIn(channel, application);
        calls.put(flow, channel);
    }

    /** All but those that the container or a short time holds calls in. */
    private void publishAnewAndBack() throws Exception {
        for (String each : flows.ids().reversed()) {
            if (!List.of("pin", "web", HeldFlows.LAST).contains(each)) {
                flows.publishAnew(each);
                changes++;
            }
        }
        for (String each : List.of("inner", "other", "digits", "queued", "rung", "bridged")) {
            flows.rollBack(each, began.get(each));
            flows.publishAnew(each);
            changes += 2;
        }
    }

    private void publishAnewAndDelete() throws Exception {
        flows.publishAnew("web");
        flows.publishAnew("pin");
        changes += 2;
        for (String each :
                List.of("web", "pin", "other", "message", "rung", "asking", "inner", "linking", "linked", "last")) {
            flows.delete(each);
            changes++;
        }
    }

    private Map<String, List<String>> paths(Map<String, String> calls) {
        Map<String, List<String>> paths = new TreeMap<>();
        calls.forEach((state, channel) -> {
            List<String> path = new ArrayList<>(trace.path(channel).stream()
                    .map(line -> line.substring(0, line.indexOf('(')))
                    .map(this::withoutVersion)
                    .toList());
            if (state.equals("pin")) {
                path.removeIf(
                        line -> line.matches("callwright-pin-v=,s1,\\d+ (?!ConfBridge).*")); // it asks again and again
            }
            paths.put(state, path);
        });
        return paths;
    }

    /** A version that is not the one which was live when calls began keeps its number, so that it is seen. */
    private String withoutVersion(String line) {
        return began.entrySet().stream()
                .filter(flow -> line.matches("callwright-" + flow.getKey() + "-v" + flow.getValue() + "[-,].*"))
                .findFirst()
                .map(flow -> line.replaceFirst("-v\\d+", "-v="))
                .orElse(line);
    }
}
