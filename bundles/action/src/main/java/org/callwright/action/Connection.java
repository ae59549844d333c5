package org.callwright.action;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address and login of another system, which an administrator sets up once for all steps. The secret is never part
 * of a dialplan, a page or a callflow.
 *
 * @param address such as {@code https://crm.example/api}; http or https, without user and password
 * @param user the login name; empty for none or for a token
 * @param secret the password or token
 * @param privateNetworkAllowed whether the address may be in a private network; see {@link PublicAddress}
 */
public record Connection(URI address, String user, Optional<String> secret, boolean privateNetworkAllowed) {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * The value of the {@code Authorization} header of an HTTP request: the user with the password, or the token if
     * there is no user. Empty without a secret.
     *
     * @throws IllegalArgumentException if a token has characters that a header cannot have; the token is not in the
     *     message
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

    /** Does not contain the secret, so that it cannot get into logs. */
    @Override
    public String toString() {
        return "Connection[" + address + "]";
    }
}
