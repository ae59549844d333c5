package org.callwright.it.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.actions.webrequest.WebRequest;
import org.callwright.it.actions.ActionCallExtension;
import org.callwright.it.actions.AnsweringAgi;
import org.callwright.it.docs.ActionBundles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Prints how many lines of the dialplan Asterisk runs in a step of each action, beside what somebody who knows Asterisk
 * would write by hand for the same: real calls, counted by Asterisk's own events in all channels of the call. Ours ends
 * with the jump to the next step; by hand, what follows is written there instead ({@code benchmarks/by-hand.conf}). How
 * to run it: CONTRIBUTING.md.
 */
class PrioritiesBenchmark {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    @BeforeAll
    static void addWhatIsWrittenByHand() throws Exception {
        CALLS.addDialplan(Files.readString(Path.of("src/test/resources/benchmarks/by-hand.conf")));
        Files.writeString(
                CALLS.pbx().folder().resolve("etc/queues.conf"),
                "\n[nobody]\njoinempty = no\n",
                StandardOpenOption.APPEND);
        CALLS.pbx().cli("queue reload all");
    }

    @Test
    void prioritiesOfEachStepBesideWhatIsWrittenByHand() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        web.start();
        var there = new Connection(
                URI.create("http://127.0.0.1:" + web.getAddress().getPort()), "", Optional.empty(), true);
        try (var agi = new AnsweringAgi(new WebRequest(), customers(), there)) {
            List<ComparedStep> steps = ComparedSteps.all(agi.caller());
            assertThat(steps.stream().map(ComparedStep::action).distinct())
                    .as("Every action is compared with what is written by hand")
                    .containsExactlyInAnyOrderElementsOf(ActionBundles.all().stream()
                            .map(ActionBundles.Found::id)
                            .toList());
            System.out.printf("%n%-32s %6s %8s %6s%n", "Step", "Ours", "By hand", "Ratio");
            List<String> different = new ArrayList<>();
            for (ComparedStep step : steps) {
                ComparedStep.Ran ours = step.byOurs(CALLS);
                ComparedStep.Ran byHand = step.byHand(CALLS);
                System.out.printf(
                        "%-32s %6d %8d %6.2f%n",
                        step.what(), ours.lines(), byHand.lines(), (double) ours.lines() / byHand.lines());
                if (!byHand.exit().equals(ours.exit())) {
                    different.add(step.what() + ": " + ours.exit() + ", by hand " + byHand.exit());
                }
            }
            assertThat(different).as("Calls that leave by another exit by hand").isEmpty();
        } finally {
            web.stop(0);
        }
    }

    private static WebRequest.Config customers() {
        return new WebRequest.Config(
                WebRequest.Method.GET,
                Optional.of(new Reference.Connection("crm")),
                new Template("customers"),
                List.of(),
                WebRequest.Kind.JSON,
                Optional.empty(),
                false,
                Duration.ofSeconds(2),
                0,
                List.of());
    }
}
