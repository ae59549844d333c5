package org.callwright.app.internal;

import java.util.Optional;
import org.callwright.action.Connection;

/** The connections that administrators set up. */
interface Connections {

    Optional<Connection> find(String id);
}
