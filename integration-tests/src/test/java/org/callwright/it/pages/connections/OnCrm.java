package org.callwright.it.pages.connections;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Another system, the CRM, that a callflow asks through a connection; and the page of connections. */
abstract class OnCrm {
    static final String FIRST_SECRET = "f1rst-secret-of-the-CRM";
    static final String FLOW = "asking";
    static final String NUMBER = "215";

    static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();
    static final BlockingQueue<String> LOGINS = new LinkedBlockingQueue<>();

    private static HttpServer crm;
    static volatile boolean silent;

    private final StageExtension stage;

    /** @param stage where the callflows run */
    OnCrm(StageExtension stage) {
        this.stage = stage;
    }

    @BeforeAll
    static void start() throws Exception {
        crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crm.createContext("/", exchange -> {
            LOGINS.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (silent) {
                pause();
            }
            byte[] answer = "{\"customer\": {\"class\": \"gold\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        crm.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        crm.start();
    }

    @BeforeEach
    void forget() {
        RECEIVED.clear();
        LOGINS.clear();
    }

    @AfterAll
    static void stop() {
        crm.stop(0);
    }

    /** Adds the CRM with the first secret; returns the connection's id. */
    String addCrm(boolean privateNetworkAllowed) throws Exception {
        Path secret = Files.createTempFile("secret", null);
        Files.writeString(secret, FIRST_SECRET);
        String answer = stage.host()
                .console("stage:connection CRM '%s' callwright %s %s"
                        .formatted(address(), secret, privateNetworkAllowed));
        Files.delete(secret);
        Matcher added = Pattern.compile("Connection (\\S+)").matcher(answer);
        if (!added.find()) {
            throw new AssertionError(answer);
        }
        return added.group(1);
    }

    /** A callflow that goes to s3 when the CRM calls the caller gold, else to s4; it asks by a step before if there is one. */
    void bringFlow(String start, String step) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Asking", "numbers": [ "extension:%s" ], "start": "%s", "steps": [ %s
                  { "id": "s2", "action": "branch-on-variable", "schema": 1,
                    "config": { "subject": "{var.class}", "rows": [ { "test": "IS", "text": "gold" } ] },
                    "exits": { "row-gold": "s3", "otherwise": "s4" } },
                  { "id": "s3", "action": "end-call" },
                  { "id": "s4", "action": "end-call" } ] }""".formatted(FLOW, NUMBER, start, step));
    }

    /** The CRM as a connection, and a live callflow that asks it. */
    void bringLiveFlow() throws Exception {
        bringFlow("s5", """
                { "id": "s5", "action": "web-request", "exits": { "done": "s2" },
                  "config": { "method": "GET", "timeout": 3, "retries": 0, "connection": { "$ref": "connection", "id": "%s" },
                              "address": "customers/{caller.number}",
                              "kept": [ { "field": "customer.class", "variable": "class" } ] } },""".formatted(addCrm(true)));
        stage.publish(FLOW);
    }

    private static void pause() {
        try {
            Thread.sleep(12_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String address() {
        return "http://127.0.0.1:" + crm.getAddress().getPort() + "/api";
    }

    /** A page that remembers what the server sends. */
    Page connections() throws Exception {
        Page page = stage.chromium().open();
        page.onResponse(response -> {
            if (response.url().startsWith(stage.host().url()) && !response.url().contains("/VAADIN/build/")) {
                RECEIVED.add(response.url());
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> RECEIVED.add(String.valueOf(frame.text()))));
        stage.loggedIn(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Connections").setExact(true))
                .click();
        page.waitForSelector(".cw-connections");
        return page;
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, Pages.EXACT);
    }

    static Locator notice(Page page) {
        return page.locator(".cw-connection-form .cw-refusal");
    }

    static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("callwright:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
