package org.callwright.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.callwright.it.lookup.Lookup.Manner;
import org.junit.jupiter.api.Test;

/**
 * Prints how many calls a second go through a step that the host runs, beside a step of plain dialplan, on the real
 * host and PBX. Only the ratio means anything on another machine. How to run it: CONTRIBUTING.md.
 */
class StepCallsBenchmark {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 1_000;
    private static final int AT_ONCE = 40;
    private static final int ROUNDS = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Queue<Object> ended = new ConcurrentLinkedQueue<>();

    @Test
    void callsASecondThroughAStepOfTheHostBesidePlainDialplan() throws Exception {
        Path folder = Files.createTempDirectory("bench");
        try (DemoPbx pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
                Host host = Host.start(
                        folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()))) {
            host.console("start " + LookupBundle.write(folder).toUri());
            publish(host, folder, "asks", LookupBundle.callflow("asks", "210", Manner.ANSWERS));
            publish(host, folder, "plain", PLAIN);
            ManagerConnection ami = new ManagerConnectionFactory(
                            "127.0.0.1", pbx.amiPort(), "callwright", pbx.account("ami_secret"))
                    .createManagerConnection();
            ami.addEventListener(event -> {
                if (event instanceof HangupEvent hangup && hangup.getChannel().endsWith(";2")) {
                    ended.add(hangup.getChannel());
                    places.release();
                }
            });
            ami.login();
            callsASecond(ami, "211", WARM_UP);
            callsASecond(ami, "210", WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                double plain = callsASecond(ami, "211", CALLS);
                double asking = callsASecond(ami, "210", CALLS);
                System.out.printf(
                        "Round %d: %.0f calls/s through plain dialplan, %.0f through a step of the host: %.2f of it%n",
                        round, plain, asking, asking / plain);
            }
            ami.logoff();
        }
    }

    private static void publish(Host host, Path folder, String id, String json) throws Exception {
        Path file = Files.writeString(folder.resolve(id + ".json"), json);
        host.console("callwright:import " + file);
        Await.until(
                id + " is live",
                Duration.ofSeconds(60),
                () -> host.console("callwright:publish " + id + " --confirm").contains("Live as version"));
    }

    private double callsASecond(ManagerConnection ami, String number, int calls) throws Exception {
        ended.clear();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            if (!places.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new AssertionError("Calls do not end: " + ended.size() + " of " + calls);
            }
            var call = new OriginateAction();
            call.setChannel("Local/" + number + "@phones-with-callwright");
            call.setApplication("Wait");
            call.setData("20");
            call.setAsync(true);
            call.setTimeout(30_000L);
            ami.sendAction(call, null);
        }
        Await.until("all calls have ended", Duration.ofSeconds(60), () -> ended.size() >= calls);
        return calls / ((System.nanoTime() - start) / 1e9);
    }

    private static final String PLAIN = """
            {
              "format": 1,
              "id": "plain",
              "name": "Plain",
              "numbers": [ "extension:211" ],
              "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ]
            }
            """;
}
