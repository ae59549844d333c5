package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.testkit.ActionTester;
import org.callwright.actions.webrequest.WebRequest.Kind;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What is sent, and where to. */
class WebRequestTest extends OnWebServer {
    @Test
    void theConnectionsSecretGoesWithIt() throws Exception {
        action.run(get("customers", 0), call);

        assertThat(asked.poll().login()).isEqualTo("Basic Y2FsbHdyaWdodDpzM2NyZXQ=");
    }

    @Test
    void whatACallerIsCalledCannotLeaveTheJsonThatIsSent() throws Exception {
        action.run(post(Kind.JSON, "{{\"who\": \"{caller.name}\"}"), call);

        Asked request = asked.poll();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(Json.parse(request.body()).at("who")).isEqualTo(call.callerName());
    }

    @Test
    void aFormIsEncodedAndTextIsNot() throws Exception {
        action.run(post(Kind.FORM, "who={caller.number}"), call);
        action.run(post(Kind.TEXT, "who={caller.number}"), call);

        assertThat(asked.poll().body()).isEqualTo("who=%2B4930%26x%3D1");
        assertThat(asked.poll().body()).isEqualTo("who=+4930&x=1");
    }

    @Test
    void headersCarryValuesOfTheCallInOneLine() throws Exception {
        action.run(get("customers", 0), call);

        assertThat(asked.poll().tag()).isEqualTo("Eve\", \"vip\": \"yes X-Other: 1 ??d?");
    }

    @Test
    void privateNetworksAreRefusedUnlessTheConnectionAllowsThem() {
        Connection allowed = call.connection(new Reference.Connection("crm"));
        call = new TestCall(new Connection(allowed.address(), "", Optional.empty(), false));

        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("private network");
        assertThat(asked).isEmpty();
    }

    @Test
    void theDialplanHasNothingOfTheRequest() {
        var tester = ActionTester.of(action);
        var config = tester.initial()
                .with("address", new ConfigValue.Text("https://crm.example/key/4711"))
                .with("timeout", new ConfigValue.Numeric(2))
                .with("retries", new ConfigValue.Numeric(1));

        assertThat(tester.dialplan(config, "done", "failed"))
                .contains(",TIMEOUT(absolute)=5)", "AGI(${CALLWRIGHT_AGI}/test/1/s1)")
                .doesNotContain("crm", "4711");
        assertThat(tester.problems(config, "done")).isNotEmpty();
    }

    @Test
    void anAddressThatCannotBeAskedIsRefusedWhileItIsFilledIn() {
        var tester = ActionTester.of(action);
        var login = new ConfigValue.Reference("connection", "crm");

        assertThat(tester.problems(tester.initial().with("address", new ConfigValue.Text("crm.example/{var.key}"))))
                .anyMatch(sentence -> sentence.contains("begins with https://"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("https://elsewhere.example"))))
                .anyMatch(sentence -> sentence.contains("what follows the connection's address"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("customers"))
                        .with(
                                "headers",
                                new ConfigValue.Items(List.of(ConfigValue.Group.EMPTY
                                        .with("name", new ConfigValue.Text("X Tag"))
                                        .with("value", new ConfigValue.Text("a")))))))
                .anyMatch(sentence -> sentence.contains("A header's name"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("customers"))
                        .with(
                                "headers",
                                new ConfigValue.Items(List.of(ConfigValue.Group.EMPTY
                                        .with("name", new ConfigValue.Text("Host"))
                                        .with("value", new ConfigValue.Text("a")))))))
                .anyMatch(sentence -> sentence.contains("comes from the address"));
    }

    @Test
    void theAddressOfAStepCannotLeaveTheConnectionsServer() {
        for (String path : List.of("@evil.example/", "//evil.example/", "https://evil.example/", "..\\evil.example")) {
            asked.clear();
            try {
                action.run(get(path, 0), call);
            } catch (IOException | InterruptedException | IllegalArgumentException e) {
                // Rejecting the address is also fine.
            }
            assertThat(asked)
                    .allSatisfy(each -> assertThat(each.address().getPath()).startsWith("/api"));
        }
    }

    @Test
    void theAddressIsLookedAtAtEachAttempt() throws Exception {
        Connection allowed = call.connection(new Reference.Connection("crm"));
        statuses.addAll(List.of(503, 503));
        call = new TestCall(allowed) {
            private int asked;

            @Override
            public Connection connection(Reference.Connection reference) {
                return new Connection(allowed.address(), "", Optional.empty(), asked++ == 0);
            }
        };

        assertThatThrownBy(() -> action.run(get("customers", 2), call)).hasMessageContaining("private network");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aCallerWhoDoesNotWaitGoesOnAtOnceAndTheServerIsAskedAllTheSame() throws Exception {
        statuses.addAll(List.of(503, 503));
        var release = new CountDownLatch(1);
        HttpHandler usual = this::answer;
        answers(exchange -> {
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            usual.handle(exchange);
        });

        assertThat(action.run(later("news", 2), call)).isEqualTo(WebRequest.DONE);
        assertThat(asked).isEmpty();

        release.countDown();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(action.exits(later("news", 0))).containsExactly(WebRequest.DONE, WebRequest.FAILED);
    }

    @Test
    void withoutWaitingOnlySoManyAreUnderWay() throws Exception {
        var release = new CountDownLatch(1);
        answers(exchange -> {
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            exchange.close();
        });

        for (int i = 0; i < 200; i++) {
            action.run(later("news", 0), call);
        }
        assertThatThrownBy(() -> action.run(later("news", 0), call)).hasMessageContaining("More than 200");
        release.countDown();
    }
}
