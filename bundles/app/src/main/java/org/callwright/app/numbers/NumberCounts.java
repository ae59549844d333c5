package org.callwright.app.numbers;

import java.util.Optional;

/** How many numbers are in which state. */
public record NumberCounts(int spare, int reserved, int used) {

    public int all() {
        return spare + reserved + used;
    }

    /** How many are in a state, or in any. */
    public int in(Optional<NumberState> state) {
        return state.map(each -> switch (each) {
                    case SPARE -> spare;
                    case RESERVED -> reserved;
                    case USED -> used;
                })
                .orElseGet(this::all);
    }
}
