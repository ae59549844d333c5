package org.callwright.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of how a flow is drawn, beside its draft: it changes no call and makes no version different, and is the
 * same for the draft and all versions.
 *
 * @param letters of steps that are named elsewhere in the drawing, {@code A} to {@code Z}, then {@code Z1}, {@code Z2}…
 *     A step keeps its letter for good, also while it is deleted, and no letter is given twice
 * @param homes for each step with ways into it the branch at which it is drawn; others only name it
 * @param places of branches for which somebody chose where they are drawn
 */
public record DrawingNotes(
        SortedMap<StepId, String> letters,
        SortedMap<StepId, InsertionPoint.Branch> homes,
        Map<InsertionPoint.Branch, Place> places) {

    /** Of a flow that was never drawn. */
    public static final DrawingNotes NONE = new DrawingNotes(new TreeMap<>(), new TreeMap<>(), Map.of());

    /** Where the steps of a branch are drawn. */
    public enum Place {
        /** In a block of their own. */
        BESIDE,
        /** In the list of branches. */
        IN_ROW
    }

    public DrawingNotes {
        letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
        homes = Collections.unmodifiableSortedMap(new TreeMap<>(homes));
        places = Map.copyOf(places);
    }

    /** These notes with a step drawn at another of the branches that lead to it. */
    public DrawingNotes withHome(StepId step, InsertionPoint.Branch home) {
        var changed = new TreeMap<>(homes);
        changed.put(step, home);
        return new DrawingNotes(letters, changed, places);
    }

    /** These notes with the place of a branch chosen. */
    public DrawingNotes withPlace(InsertionPoint.Branch branch, Place place) {
        var changed = new HashMap<>(places);
        changed.put(branch, place);
        return new DrawingNotes(letters, homes, changed);
    }
}
