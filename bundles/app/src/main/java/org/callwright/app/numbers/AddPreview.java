package org.callwright.app.numbers;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * What adding numbers would do, before anything is done.
 *
 * @param lines what is asked for
 * @param findings in the order of the lines
 * @param isWhole whether each line was looked at; not where they name more numbers than are added in one go
 */
public record AddPreview(List<AddLine> lines, List<Finding> findings, boolean isWhole) {
    /** Nothing to add. */
    public static final AddPreview NONE = new AddPreview(List.of(), List.of(), true);

    public AddPreview {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** What becomes of neighbouring numbers, or of a line that is none. */
    public sealed interface Finding {

        /** The line it stands on, from 1 on. */
        int line();

        /** How many numbers it is about; 1 for a line that is no number. */
        int count();

        /**
         * These would be added.
         *
         * @param reserved whether they would be kept back at once
         */
        record Added(int line, PhoneNumber first, PhoneNumber last, int count, boolean reserved) implements Finding {}

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

    /** The lines of which something cannot be added, in order. */
    public SortedSet<Integer> wrongLines() {
        return findings.stream()
                .filter(Finding.Wrong.class::isInstance)
                .map(Finding::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of which all can be added or is there already. What is left out is a line as a whole. */
    public List<AddLine> goodLines() {
        Set<Integer> wrong = wrongLines();
        return lines.stream().filter(line -> !wrong.contains(line.line())).toList();
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
