package org.callwright.app.internal.numbers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.app.AppException;

/**
 * Which column is where.
 *
 * @param columns how many there are
 * @param passedOver those that are not read, as the file calls them
 * @param isRow whether it stands in the file
 */
record CsvHeader(Map<CsvColumn, Integer> places, int columns, List<String> passedOver, boolean isRow) {
    private static final CsvHeader NONE =
            new CsvHeader(Map.of(CsvColumn.NUMBER, 0, CsvColumn.NOTE, 1), 2, List.of(), false);

    /**
     * Takes the first row for a header if it names a column.
     *
     * @throws AppException when it neither names the numbers nor begins with one
     */
    static CsvHeader of(CsvRow first) {
        Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
        List<String> others = new ArrayList<>();
        for (int at = 0; at < first.cells().size(); at++) {
            String cell = first.cell(at);
            Optional<CsvColumn> named = CsvColumn.named(cell);
            Integer before = named.isPresent() ? places.putIfAbsent(named.get(), at) : null;
            if (before != null) {
                throw new AppException(
                        "The columns \"{0}\" and \"{1}\" mean the same. Keep one of them.", first.cell(before), cell);
            }
            if (named.isEmpty() && !cell.isEmpty()) {
                others.add(cell);
            }
        }
        if (places.containsKey(CsvColumn.NUMBER)) {
            return new CsvHeader(places, first.cells().size(), List.copyOf(others), true);
        }
        if (places.isEmpty() && TypedRange.isNumber(FormulaGuard.plain(first.cell(0)))) {
            return NONE;
        }
        throw new AppException(
                "The file has no column \"Number\". Its first line names the columns: Number, To, Kind, Reserved, Note.");
    }

    /** What a row has in a column; nothing where there is no such column. */
    String cell(CsvRow row, CsvColumn column) {
        return FormulaGuard.plain(row.cell(places.getOrDefault(column, -1)));
    }
}
