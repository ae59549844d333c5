package org.callwright.vaadin.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets applications come and go although the web server keeps a WebSocket path forever once it is registered. Registers
 * each path once and routes its handshakes to the application that currently holds the path.
 */
final class WebSocketBridge {

    private static final String CONTAINER = ServerContainer.class.getName();

    private final Map<String, PathHolder> holders = new ConcurrentHashMap<>();
    private final Map<ServerContainer, Set<String>> registered = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Returns a configuration through which the servlet registers its WebSocket endpoints with this bridge.
     *
     * @param sessions the sessions in which the application's attributes are found
     */
    ServletConfig bridged(ServletConfig config, HandshakeSessions sessions) {
        ServletContext context = config.getServletContext();
        if (!(context.getAttribute(CONTAINER) instanceof ServerContainer server)) {
            return config; // no WebSocket support: push falls back to long polling
        }
        ServerContainer bridge = Delegate.of(ServerContainer.class, server, (name, arguments) -> switch (arguments) {
            case Object[] a
            when name.equals("addEndpoint") && a[0] instanceof ServerEndpointConfig endpoint -> {
                add(endpoint, sessions, server);
                yield Optional.empty();
            }
            case null, default -> null;
        });
        ServletContext seen = Delegate.of(
                ServletContext.class,
                context,
                (name, arguments) ->
                        name.equals("getAttribute") && CONTAINER.equals(arguments[0]) ? Optional.of(bridge) : null);
        return Delegate.of(
                ServletConfig.class,
                config,
                (name, arguments) -> name.equals("getServletContext") ? Optional.of(seen) : null);
    }

    /** Releases the paths of the application with these sessions; later handshakes on them are refused. */
    void release(HandshakeSessions sessions) {
        holders.values().removeIf(holder -> holder.sessions() == sessions);
    }

    /** Returns who holds a path; empty while its application is away. */
    Optional<PathHolder> holder(String path) {
        return Optional.ofNullable(holders.get(path));
    }

    private void add(ServerEndpointConfig endpoint, HandshakeSessions sessions, ServerContainer server)
            throws DeploymentException {
        String path = endpoint.getPath();
        holders.put(path, new PathHolder(endpoint, sessions));
        if (registered
                .computeIfAbsent(server, key -> ConcurrentHashMap.newKeySet())
                .add(path)) {
            server.addEndpoint(ServerEndpointConfig.Builder.create(Placeholder.class, path)
                    .extensions(endpoint.getExtensions())
                    .configurator(new BridgedHandshake(() -> holder(path)))
                    .build());
        }
    }

    /**
     * Registered with the web server but never opened: {@link BridgedHandshake} supplies the holder's endpoint instead.
     */
    public static final class Placeholder extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            throw new IllegalStateException("A WebSocket was opened that no application holds.");
        }
    }
}
