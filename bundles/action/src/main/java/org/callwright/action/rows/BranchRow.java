package org.callwright.action.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.action.Exit;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A row of a list that has a branch of its own: a record with a {@link RowId} among its components. Rows keep their
 * branches when they are renamed, changed or moved.
 *
 * <pre>{@code
 * public record Rule(@Field(value = "Name", max = 40) String name, RowId id) implements BranchRow {
 *     public Exit exit() {
 *         return id.exit("rule", name);
 *     }
 * }
 * }</pre>
 *
 * <p>A row that was stored without an id gets that of its {@link #exit} before an action sees it. Two rows whose exits
 * have the same id and label share the branch; of two that have other labels, the second one's id gets a number.
 *
 * <p>A configuration can be one too, if others know the step by a name that may change. It gets its id when it is first
 * edited, and has none before.
 */
@ConsumerType
public interface BranchRow {

    /** The longest label of a branch. */
    int LONGEST_LABEL = 1_000;

    /** Never empty in the rows that an action gets. */
    RowId id();

    /** The branch, by {@link RowId#exit}. Called for rows without an id too, and then depends on the row's name alone. */
    Exit exit();

    /** The branches of rows, in order. Rows of the same id share one, which has all their labels. */
    static List<Exit> exits(List<? extends BranchRow> rows) {
        Map<String, Exit> exits = new LinkedHashMap<>();
        rows.forEach(row -> exits.merge(row.exit().id(), row.exit(), BranchRow::shared));
        return List.copyOf(exits.values());
    }

    private static Exit shared(Exit first, Exit other) {
        String both = first.label() + " / " + other.label();
        boolean said = List.of(first.label().split(" / ", -1)).contains(other.label()) || both.length() > LONGEST_LABEL;
        return new Exit(
                first.id(),
                said ? first.label() : both,
                first.fallback(),
                first.needsChoice(),
                first.afterWaiting(),
                first.addedLater());
    }
}
