package org.callwright.it.benchmarks;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.callwright.it.container.LookupBundle;
import org.callwright.it.container.lookup.Lookup.Manner;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallFlood;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Prints how many calls a second go through a step that the host runs, and through a web request to a server on this
 * machine, each beside a step of plain dialplan in the same round, on the real host and PBX; and through Asterisk's own
 * FastAGI to a server that does nothing else, which no step of the host can be faster than; with the processor time that
 * Asterisk and the host use for a call. Only the ratios mean anything on another machine. How to run it: CONTRIBUTING.md.
 */
class StepCallsBenchmark {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 1_000;
    private static final int ROUNDS = 3;
    private static final String PLAIN = "211";
    private static final String ASKING = "210";
    private static final String WEB = "212";
    private static final String BARE = "213";

    private final Stage stage = Stage.start();

    StepCallsBenchmark() throws Exception {}

    @Test
    void callsASecondThroughStepsOfTheHostBesidePlainDialplan() throws Exception {
        HttpServer web = webServer();
        try (var flood = new CallFlood(stage.pbx(), "phones-with-callwright");
                var bareServer = new BareAgiServer()) {
            addBareAgi(bareServer.port());
            stage.host()
                    .console("start "
                            + LookupBundle.write(Files.createTempDirectory("bench"))
                                    .toUri());
            publish("asks", LookupBundle.callflow("asks", ASKING, Manner.ANSWERS));
            publish("plain", callflow("plain", PLAIN, "\"action\": \"end-call\""));
            publish("web", callflow("web", WEB, """
                    "action": "web-request", "config": {
                      "connection": { "$ref": "connection", "id": "%s" }, "address": "customers" }
                    """.formatted(connection(web))));
            stage.chromium().closePages();

            flood.callsASecond(PLAIN, WARM_UP);
            flood.callsASecond(ASKING, WARM_UP);
            flood.callsASecond(WEB, WARM_UP);
            flood.callsASecond(BARE, WARM_UP);
            System.out.printf(
                    "%n%-28s %8s %6s %14s %10s%n", "Calls through", "Calls/s", "Ratio", "Asterisk ms", "Host ms");
            for (int round = 1; round <= ROUNDS; round++) {
                double plain = row("plain dialplan", flood, PLAIN, 0);
                row("bare FastAGI", flood, BARE, plain);
                row("a step of the host", flood, ASKING, plain);
                row("a web request", flood, WEB, plain);
            }
        } finally {
            stage.close();
            web.stop(0);
        }
    }

    /** @param plain calls a second to compare with; 0 for those themselves */
    private double row(String what, CallFlood flood, String extension, double plain) throws Exception {
        long asterisk = stage.pbx().processorMillis();
        long host = hostMillis();
        double rate = flood.callsASecond(extension, CALLS);
        System.out.printf(
                "%-28s %8.0f %6.2f %14.2f %10.2f%n",
                what,
                rate,
                plain == 0 ? 1 : rate / plain,
                (double) (stage.pbx().processorMillis() - asterisk) / CALLS,
                (double) (hostMillis() - host) / CALLS);
        return rate;
    }

    private long hostMillis() {
        return ProcessHandle.of(stage.host().pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toMillis();
    }

    private void addBareAgi(int port) throws Exception {
        Files.writeString(
                stage.pbx().etc().resolve("extensions.conf"), """

                [phones](+)
                exten => %s,1,AGI(agi://127.0.0.1:%d/bare)
                 same => n,GotoIf($["${answer}" = "yes"]?done)
                 same => n,Hangup(1)
                 same => n(done),Hangup()
                """.formatted(BARE, port), StandardOpenOption.APPEND);
        stage.pbx().cli("dialplan reload");
    }

    private static HttpServer webServer() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = "{\"customer\": \"Anna\"}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    /** Sets a connection up as an administrator does; its id is in the page's address then. */
    private String connection(HttpServer server) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "connections");
        Pages.button(page, "Add connection").click();
        page.getByLabel("Name", Pages.EXACT).fill("Loopback");
        page.getByLabel("Address", Pages.EXACT)
                .fill("http://127.0.0.1:" + server.getAddress().getPort());
        page.getByLabel("Private addresses allowed").check();
        Pages.button(page, "Add").click();
        page.waitForURL(url -> url.matches(".*/connections/(?!new$).+"));
        return page.url().replaceAll(".*/connections/", "");
    }

    private void publish(String id, String json) throws Exception {
        stage.bring(json);
        Await.until(
                id + " is live",
                Duration.ofSeconds(60),
                () -> stage.host()
                        .console("callwright:publish " + id + " --confirm")
                        .contains("Live as version"));
    }

    private static String callflow(String id, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "extension:%s" ], "start": "s1",
                  "steps": [ { "id": "s1", %s } ] }
                """.formatted(id, id, number, step);
    }
}
