package org.callwright.action;

import java.util.List;

/**
 * A switch that people operate, such as between day and night: on Callwright's page, and by phone if it has a code. Its
 * position outlives calls, versions and restarts. Steps read it as {@link Dialplan#kept} with its name.
 *
 * @param name of the stored position, and of the lamp if there is one
 * @param label in English
 * @param positions two or more with different values. The first is the default: steps must use it for every value they
 *     do not know.
 */
public record Switch(String name, String label, List<Position> positions) {

    /**
     * A position of the switch.
     *
     * @param value stored for the position: up to 80 lower-case letters, digits and hyphens
     * @param label in English, such as {@code Night}
     * @param lit whether the lamp is lit
     * @param said the prompt that {@code Playback} plays after switching by phone; several are {@link Value#all}
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
