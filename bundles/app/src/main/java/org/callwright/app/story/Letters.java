package org.callwright.app.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.StepId;

/** Gives letters to the steps that are named elsewhere. A new one gets the letter after the highest ever given. */
final class Letters {
    private static final Pattern NAME = Pattern.compile("([A-Z])|Z([1-9][0-9]{0,6})");
    private static final int ALPHABET = 26;

    private final SortedMap<StepId, String> given;
    private final SortedMap<StepId, String> shown = new TreeMap<>();

    Letters(Map<StepId, String> before) {
        given = new TreeMap<>(before);
    }

    /** Gives the named steps their letters, in reading order. */
    void give(List<Block> blocks, Set<StepId> named) {
        int next = given.values().stream().mapToInt(Letters::number).max().orElse(-1) + 1;
        for (Block block : blocks) {
            for (StepId step : StorySteps.in(block)) {
                if (named.contains(step)) {
                    if (!given.containsKey(step)) {
                        given.put(step, name(next++));
                    }
                    shown.put(step, given.get(step));
                }
            }
        }
    }

    /** All that were ever given. */
    SortedMap<StepId, String> all() {
        return given;
    }

    SortedMap<StepId, String> shown() {
        return Collections.unmodifiableSortedMap(shown);
    }

    /** The blocks with the shared ones by their letters, each followed by those that hang from it. */
    List<Block> sorted(List<Block> blocks) {
        List<List<Block>> branches = new ArrayList<>();
        for (Block block : blocks) {
            if (block.depth() == 0) {
                branches.add(new ArrayList<>());
            }
            branches.getLast().add(block);
        }
        branches.sort(Comparator.comparingInt(branch -> place(branch.getFirst().origin())));
        return branches.stream().flatMap(List::stream).toList();
    }

    private int place(Block.Origin origin) {
        return switch (origin) {
            case Block.Shared top -> 1 + Math.max(0, number(shown.getOrDefault(top.step(), "A")));
            case Block.SetAside top -> Integer.MAX_VALUE;
            default -> 0;
        };
    }

    /** The place of a letter among all, from 0; -1 for what is none. */
    static int number(String name) {
        Matcher letter = NAME.matcher(name);
        if (!letter.matches()) {
            return -1;
        }
        return letter.group(1) != null ? name.charAt(0) - 'A' : ALPHABET - 1 + Integer.parseInt(letter.group(2));
    }

    static String name(int number) {
        return number < ALPHABET ? String.valueOf((char) ('A' + number)) : "Z" + (number - ALPHABET + 1);
    }
}
