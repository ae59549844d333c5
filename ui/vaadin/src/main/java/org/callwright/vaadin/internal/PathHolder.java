package org.callwright.vaadin.internal;

import jakarta.websocket.server.ServerEndpointConfig;

/**
 * The application that serves a WebSocket path now.
 *
 * @param endpoint the endpoint that the application registered
 * @param sessions the application's sessions
 */
record PathHolder(ServerEndpointConfig endpoint, HandshakeSessions sessions) {}
