package org.callwright.designer.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The rows of a grid, of which only those in its window are asked for.
 *
 * @param <R> a row
 * @param <Q> what is looked for
 */
public final class LazyRows<R, Q> {
    private final Grid<R> grid;
    private Q query;

    /** Reads a part of what is found. */
    @FunctionalInterface
    public interface Source<R, Q> {
        List<R> rows(Q query, int from, int most);
    }

    /**
     * Fills a grid.
     *
     * @param label what it shows, for screen readers
     * @param first what is looked for at first
     * @param id what tells rows apart
     */
    public LazyRows(
            Grid<R> grid,
            String label,
            Q first,
            Source<R, Q> source,
            ToIntFunction<Q> count,
            ValueProvider<R, Object> id) {
        this.grid = grid;
        this.query = first;
        grid.addClassName("cw-table-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", label);
        grid.setItems(new CallbackDataProvider<>(
                asked -> source.rows(query, asked.getOffset(), asked.getLimit()).stream(),
                asked -> count.applyAsInt(query),
                id));
    }

    /** Looks for others, from the first on. */
    public void find(Q wanted) {
        query = wanted;
        refresh();
        grid.scrollToStart();
    }

    /** Reads again what is shown. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
