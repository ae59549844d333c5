package org.callwright.app;

import java.time.Instant;

/**
 * A version in a callflow's history.
 *
 * @param number counts up from 1
 * @param publishedAt when it was made
 * @param publishedBy the login name of who made it
 * @param live whether it is the one that answers calls
 */
public record VersionSummary(int number, Instant publishedAt, String publishedBy, boolean live) {}
