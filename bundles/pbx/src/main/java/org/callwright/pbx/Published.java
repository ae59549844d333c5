package org.callwright.pbx;

import java.time.Duration;

/**
 * A publication that was seen live from the PBX's side.
 *
 * @param hash names it
 * @param took from the call to the end of verification
 * @param before the calls that were alive when the new text took over
 */
public record Published(String hash, Duration took, ActiveCalls before) {}
