package org.callwright.action;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Another system, as an administrator set it up once for all steps. What is secret in it never stands in a dialplan, in
 * a page or in a callflow.
 *
 * @param address where it is, such as {@code https://crm.example/api}; http or https, and without user or password
 * @param user the name to log in with; empty for none, or for a token
 * @param secret the password or token
 * @param privateNetworkAllowed whether its address may be one of a private network; see {@link PublicAddress}
 */
public record Connection(URI address, String user, Optional<String> secret, boolean privateNetworkAllowed) {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * What the header {@code Authorization} of an HTTP request has to say: the user with the password, or the token
     * where there is no user. Empty when nothing is secret.
     *
     * @throws IllegalArgumentException when a token has characters that no header can carry; the message does not have it
     */
    public Optional<String> authorization() {
        return secret.map(text -> user.isEmpty() ? "Bearer " + token(text) : "Basic " + encoded(user + ":" + text));
    }

    private static String token(String text) {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The connection's token has characters that cannot be sent, such as a space or a line break");
        }
        return text;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "Connection[" + address + "]";
    }
}
