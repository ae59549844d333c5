package org.callwright.app;

import java.time.Instant;
import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.store.Stamp;

/**
 * A version in a callflow's history.
 *
 * @param number counts up from 1
 * @param publishedAt when it was made
 * @param publishedBy the login name of who made it
 * @param live whether it is the one that answers calls
 * @param wentLive when it was made the live one last, by publishing or rolling back, and by whom; empty when it is not
 *     live, or when that is not known
 * @param moved that it was made to move a number, in words; empty where a draft was published
 */
public record VersionSummary(
        int number,
        Instant publishedAt,
        String publishedBy,
        boolean live,
        Optional<Stamp> wentLive,
        Optional<Message> moved) {}
