package org.callwright.app.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser in which a user is logged in.
 *
 * @param id which; not what lets in
 * @param begun when the user logged in there; empty when it is not known
 * @param until when it ends by itself
 * @param address from which network address; empty when it is not known
 * @param browser as it names itself; empty when it is not known
 * @param current whether it is the one that asks
 */
public record Session(
        String id, Optional<Instant> begun, Instant until, String address, String browser, boolean current) {}
