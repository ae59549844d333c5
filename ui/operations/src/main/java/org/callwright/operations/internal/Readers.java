package org.callwright.operations.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Who may read what is for monitoring: programs on this machine, and whoever has the token.
 *
 * @param token empty when there is none
 */
record Readers(String token) {
    private static final String BEARER = "Bearer ";

    /** Sent by a proxy on this machine, for somebody who need not be. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    /** Returns whether somebody may; who may not has been answered. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hasToken(request) || isOnThisMachine(request)) {
            return true;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return false;
    }

    private boolean hasToken(HttpServletRequest request) {
        String sent = request.getHeader("Authorization");
        return !token.isEmpty()
                && sent != null
                && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        sent.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOnThisMachine(HttpServletRequest request) {
        try {
            return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
