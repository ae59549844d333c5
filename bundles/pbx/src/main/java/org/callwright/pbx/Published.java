package org.callwright.pbx;

import java.time.Duration;

/**
 * A publication that was verified to be live.
 *
 * @param hash identifies it
 * @param took the time until it was verified
 * @param before the calls in progress when it became live
 */
public record Published(String hash, Duration took, ActiveCalls before) {}
