package org.callwright.app.numbers;

import java.util.List;
import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * What adding numbers would do, before anything is done.
 *
 * @param typed one number or range a line
 * @param kind what all of them are; empty where each goes by how it looks
 * @param findings in the order of the lines
 */
public record AddPreview(String typed, Optional<PhoneNumber.Kind> kind, List<Finding> findings) {

    /** What becomes of neighbouring numbers, or of a line that is none. */
    public sealed interface Finding {

        /** The line it stands on, from 1 on. */
        int line();

        /** How many numbers it is about; 1 for a line that is no number. */
        int count();

        /** These would be added. */
        record Added(int line, PhoneNumber first, PhoneNumber last, int count) implements Finding {}

        /**
         * These stay as they are.
         *
         * @param why a phrase such as "in the list already, spare"
         */
        record Present(int line, PhoneNumber first, PhoneNumber last, int count, Message why) implements Finding {}

        /**
         * This cannot be added.
         *
         * @param text the number, or what was typed
         * @param why a sentence
         */
        record Wrong(int line, String text, int count, Message why) implements Finding {}
    }

    /** How many numbers would be added. */
    public int added() {
        return count(Finding.Added.class);
    }

    /** How many are there already. */
    public int present() {
        return count(Finding.Present.class);
    }

    /** How many cannot be added. */
    public int wrong() {
        return count(Finding.Wrong.class);
    }

    private int count(Class<? extends Finding> type) {
        return findings.stream()
                .filter(type::isInstance)
                .mapToInt(Finding::count)
                .sum();
    }

    /** Whether it can be done: nothing is added by halves. */
    public boolean isPossible() {
        return wrong() == 0 && added() > 0;
    }
}
