package org.callwright.action;

import java.net.URI;
import java.util.Optional;

/**
 * Another system, as an administrator set it up once for all steps. What is secret in it never stands in a dialplan, in
 * a page or in a callflow.
 *
 * @param address where it is, such as {@code https://crm.example/api}
 * @param user the name to log in with; empty for none, or for a token
 * @param secret the password or token
 * @param privateNetworkAllowed whether its address may be one of a private network
 */
public record Connection(URI address, String user, Optional<String> secret, boolean privateNetworkAllowed) {
    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "Connection[" + address + "]";
    }
}
