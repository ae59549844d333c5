package org.callwright.vaadin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests against a web server that keeps registered endpoints forever, as the specification demands. */
class WebSocketBridgeTest {

    private static final String PATH = "/callwright/VAADIN/push";

    private final List<ServerEndpointConfig> registered = new ArrayList<>();
    private final ServerContainer server = stub(
            ServerContainer.class,
            (name, a) -> name.equals("addEndpoint") ? said(registered.add((ServerEndpointConfig) a[0])) : null);
    private final WebSocketBridge bridge = new WebSocketBridge();

    @Test
    void aPathIsRegisteredOnceHoweverOftenItsApplicationComesBack() throws Exception {
        Application first = start();
        bridge.release(first.sessions);
        start();

        assertThat(registered).extracting(ServerEndpointConfig::getPath).containsExactly(PATH);
    }

    @Test
    void handshakesGoToWhoeverHoldsThePathNow() throws Exception {
        Application first = start();
        bridge.release(first.sessions);
        Application second = start();

        connect("http://pbx");

        assertThat(first.opened).isZero();
        assertThat(second.opened).isEqualTo(1);
    }

    @Test
    void whileTheApplicationIsAwayNobodyIsLetIn() throws Exception {
        Application application = start();
        assertThat(registered.get(0).getConfigurator().checkOrigin("http://pbx"))
                .isTrue();
        bridge.release(application.sessions);

        assertThat(registered.get(0).getConfigurator().checkOrigin("http://pbx"))
                .isFalse();
    }

    @Test
    void aPageOfAnotherHostIsTurnedAwayBeforeTheApplicationSeesIt() throws Exception {
        Application application = start();

        CloseReason reason = connect("http://evil");

        assertThat(reason.getCloseCode()).isEqualTo(CloseReason.CloseCodes.VIOLATED_POLICY);
        assertThat(application.opened).isZero();
    }

    @Test
    void theHandshakeSeesTheApplicationsSession() throws Exception {
        Application application = start();
        HttpSession own = session("abc-designer");
        application.sessions.remember(own);

        connect("http://pbx");

        assertThat(application.handshakeSession).isSameAs(own);
    }

    @Test
    void aSessionThatGoesOnUnderAnotherIdIsKnownByThatAtOnce() throws Exception {
        Application application = start();
        List<HttpSessionBindingListener> attributes = new ArrayList<>();
        application.sessions.remember(session("before-designer", attributes));
        HttpSession own = session("abc-designer");
        attributes.forEach(listener -> listener.valueUnbound(null));
        attributes.forEach(listener -> own.setAttribute("note", listener));

        connect("http://pbx");

        assertThat(application.handshakeSession).isSameAs(own);
    }

    @Test
    void aSessionThatEndedIsForgotten() throws Exception {
        Application application = start();
        List<HttpSessionBindingListener> attributes = new ArrayList<>();
        HttpSession own = session("abc-designer", attributes);
        application.sessions.remember(own);
        attributes.forEach(listener -> listener.valueUnbound(null));

        connect("http://pbx");

        assertThat(attributes).hasSize(1);
        assertThat(application.handshakeSession).isNotSameAs(own);
    }

    @Test
    void aServletContextWithoutWebSocketsIsLeftAlone() {
        ServletContext context = stub(ServletContext.class, (name, a) -> null);
        ServletConfig config = config(context);
        assertThat(bridge.bridged(config, new HandshakeSessions())).isSameAs(config);
    }

    /** Registers an endpoint as Atmosphere does when an application starts. */
    private Application start() throws Exception {
        Application application = new Application();
        ServletContext context = stub(
                ServletContext.class,
                (name, a) -> name.equals("getAttribute") && a[0].equals(ServerContainer.class.getName())
                        ? said(server)
                        : null);
        ServletContext seen =
                bridge.bridged(config(context), application.sessions).getServletContext();
        ((ServerContainer) seen.getAttribute(ServerContainer.class.getName()))
                .addEndpoint(ServerEndpointConfig.Builder.create(Endpoint.class, PATH)
                        .configurator(application)
                        .build());
        return application;
    }

    /** Connects as a browser does. Returns null when the connection stays open. */
    private CloseReason connect(String origin) throws Exception {
        ServerEndpointConfig config = registered.get(0);
        HandshakeRequest request = stub(HandshakeRequest.class, (name, a) -> switch (name) {
            case "getHeaders" -> said(Map.of("Origin", List.of(origin), "Host", List.of("pbx")));
            case "getHttpSession" -> said(session("abc"));
            default -> null;
        });
        config.getConfigurator().modifyHandshake(config, request, stub(HandshakeResponse.class, (name, a) -> null));
        Endpoint endpoint = (Endpoint) config.getConfigurator().getEndpointInstance(config.getEndpointClass());
        List<CloseReason> closed = new ArrayList<>();
        endpoint.onOpen(
                stub(Session.class, (name, a) -> name.equals("close") ? said(closed.add((CloseReason) a[0])) : null),
                config);
        return closed.isEmpty() ? null : closed.get(0);
    }

    private static HttpSession session(String id) {
        return session(id, new ArrayList<>());
    }

    private static HttpSession session(String id, List<HttpSessionBindingListener> attributes) {
        ServletContext context =
                stub(ServletContext.class, (name, a) -> name.equals("getServletContextName") ? said("designer") : null);
        HttpSession[] self = new HttpSession[1];
        self[0] = stub(HttpSession.class, (name, a) -> switch (name) {
            case "getId" -> said(id);
            case "getServletContext" -> said(context);
            case "setAttribute" -> {
                HttpSessionBindingListener listener = (HttpSessionBindingListener) a[1];
                attributes.add(listener);
                listener.valueBound(new HttpSessionBindingEvent(self[0], (String) a[0]));
                yield Optional.empty();
            }
            default -> null;
        });
        return self[0];
    }

    private static ServletConfig config(ServletContext context) {
        return stub(ServletConfig.class, (name, a) -> name.equals("getServletContext") ? said(context) : null);
    }

    /** Returns an object of the web server that only answers the given calls. */
    private static <T> T stub(Class<T> type, Delegate.Difference answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, a) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == a[0];
                    case "toString" -> type.getSimpleName();
                    default -> {
                        Optional<?> answer = answers.answer(method.getName(), a);
                        yield answer == null || method.getReturnType() == void.class ? null : answer.orElse(null);
                    }
                }));
    }

    private static Optional<?> said(Object answer) {
        return Optional.of(answer);
    }

    /** A running application that counts opened connections. */
    private static final class Application extends ServerEndpointConfig.Configurator {
        final HandshakeSessions sessions = new HandshakeSessions();
        Object handshakeSession;
        int opened;

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            handshakeSession = request.getHttpSession();
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Endpoint() {
                @Override
                public void onOpen(Session session, EndpointConfig config) {
                    opened++;
                }
            });
        }
    }
}
