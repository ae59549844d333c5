package org.callwright.vaadin.internal;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Wraps an endpoint and closes connections whose handshake did not come from a page of this host, or was not checked.
 * The check takes effect here because not every web server lets a handshake be rejected.
 */
final class OriginGate extends Endpoint {

    private static final String ADMITTED = OriginGate.class.getName();

    private final Endpoint behind;

    OriginGate(Endpoint behind) {
        this.behind = behind;
    }

    /** Records during the handshake whether the connection may be opened. */
    static void decide(EndpointConfig connection, boolean admitted) {
        connection.getUserProperties().put(ADMITTED, admitted);
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        if (config.getUserProperties().get(ADMITTED) == Boolean.TRUE) {
            behind.onOpen(session, config);
            return;
        }
        try {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "Only pages of this host may connect."));
        } catch (IOException e) {
            throw new UncheckedIOException("A WebSocket of another host's page could not be closed.", e);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (session.getUserProperties().get(ADMITTED) == Boolean.TRUE) {
            behind.onClose(session, reason);
        }
    }

    @Override
    public void onError(Session session, Throwable error) {
        if (session.getUserProperties().get(ADMITTED) == Boolean.TRUE) {
            behind.onError(session, error);
        }
    }
}
