package org.callwright.action;

import java.util.List;

/**
 * Something that people switch by hand, such as between day and night: on Callwright's page, and by phone where it has a
 * code. Its position outlives calls, versions and restarts. Steps read it as {@link Dialplan#kept} of its name.
 *
 * @param name what the position is kept under, and the lamp, if there is one
 * @param label what is switched, in English
 * @param positions two or more, of different values. The first one counts until something was switched, and whenever
 *     what is kept is none of these: steps have to take it for every value they do not know.
 */
public record Switch(String name, String label, List<Position> positions) {

    /**
     * One of the positions.
     *
     * @param value what is kept: lower-case letters, digits and hyphens, up to 80
     * @param label in plain English words, such as {@code Night}
     * @param lit whether the lamp is lit then
     * @param said what {@code Playback} plays to whoever switched by phone; several prompts are {@link Value#all}
     */
    public record Position(String value, String label, boolean lit, Value said) {
        public Position {
            if (!value.matches("[a-z0-9-]{1,80}")) {
                throw new IllegalArgumentException(
                        "a position's value is up to 80 lower-case letters, digits or hyphens, not '" + value + "'");
            }
        }
    }

    public Switch {
        positions = List.copyOf(positions);
        if (positions.size() < 2
                || positions.stream().map(Position::value).distinct().count() < positions.size()) {
            throw new IllegalArgumentException("a switch has two positions or more, each with a name of its own");
        }
    }
}
