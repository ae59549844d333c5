package org.callwright.vaadin.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Configures the WebSocket handshakes on one path: delegates to the application that holds the path, and has
 * connections from foreign pages closed by an {@link OriginGate}.
 */
final class BridgedHandshake extends ServerEndpointConfig.Configurator {

    private final Supplier<Optional<PathHolder>> holder;

    BridgedHandshake(Supplier<Optional<PathHolder>> holder) {
        this.holder = holder;
    }

    /**
     * Checks only whether an application holds the path. The host name needed to compare origins is not available
     * before {@link #modifyHandshake}.
     */
    @Override
    public boolean checkOrigin(String origin) {
        return holder.get().isPresent();
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return current().getNegotiatedSubprotocol(supported, requested);
    }

    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return current().getNegotiatedExtensions(installed, requested);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        OriginGate.decide(config, SameOrigin.holds(request.getHeaders()));
        PathHolder now = holder.get().orElseThrow(BridgedHandshake::away);
        HandshakeRequest seen = Delegate.of(
                HandshakeRequest.class,
                request,
                (name, arguments) ->
                        name.equals("getHttpSession") && request.getHttpSession() instanceof HttpSession session
                                ? Optional.of(now.sessions().of(session))
                                : null);
        now.endpoint().getConfigurator().modifyHandshake(now.endpoint(), seen, response);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> placeholder) throws InstantiationException {
        PathHolder now = holder.get().orElseThrow(BridgedHandshake::away);
        Endpoint behind = (Endpoint) now.endpoint()
                .getConfigurator()
                .getEndpointInstance(now.endpoint().getEndpointClass());
        @SuppressWarnings("unchecked") // the server uses the result as an Endpoint only
        T gate = (T) new OriginGate(behind);
        return gate;
    }

    private ServerEndpointConfig.Configurator current() {
        return holder.get().orElseThrow(BridgedHandshake::away).endpoint().getConfigurator();
    }

    private static IllegalStateException away() {
        return new IllegalStateException("The application of this WebSocket was stopped a moment ago.");
    }
}
