package org.callwright.app.internal.numbers;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.callwright.app.AppException;
import org.callwright.app.numbers.NumberList;

/**
 * A row of a CSV text.
 *
 * @param line on which it begins, from 1 on
 * @param cells without blanks around them
 */
record CsvRow(int line, List<String> cells) {
    private static final int LONGEST_CELL = 1_000;
    private static final int MOST_CELLS = 50;

    /**
     * Reads a text. Rows without anything in them are left out, and no more are read than can be added.
     *
     * @throws AppException when a row is none, or there are too many
     */
    static List<CsvRow> read(String text, char separator) {
        List<CsvRow> rows = new ArrayList<>();
        int next = 1;
        CloseableIterator<CsvRecord> records = reader(text, separator).iterator();
        try {
            while (records.hasNext()) {
                CsvRecord read = records.next();
                next = Math.toIntExact(read.getStartingLineNumber() + 1);
                CsvRow row = new CsvRow(
                        next - 1, read.getFields().stream().map(String::strip).toList());
                if (row.cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (rows.size() > NumberList.MOST_AT_ONCE) {
                    throw new AppException(
                            "The file has more than {0} rows. Divide it into several files.", NumberList.MOST_AT_ONCE);
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw new AppException(
                    "No row can be read from line {0} on: a quotation mark is not closed or stands within a cell, or a cell"
                            + " has more than {1} characters.",
                    next, LONGEST_CELL);
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.of(
                                bounds -> bounds.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL)),
                        text);
    }

    /** What stands in a column; nothing where the row is shorter. */
    String cell(int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    /** Whether something stands behind the last of so many columns. */
    boolean isLongerThan(int columns) {
        return cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty());
    }
}
