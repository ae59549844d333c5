package org.callwright.app.internal.numbers;

import java.util.List;
import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.NumberFile;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;

/** Reads numbers from a CSV text. */
final class NumberCsv {
    private static final String SEPARATORS = ",;\t";

    private NumberCsv() {}

    static NumberFile read(String text) {
        if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && "\t\r\n".indexOf(letter) < 0)) {
            throw new AppException(
                    "The file has characters that no text has. From a spreadsheet, save it as CSV in UTF-8.");
        }
        char separator = separator(text);
        List<CsvRow> rows = CsvRow.read(text, separator);
        if (rows.isEmpty()) {
            throw new AppException("The file is empty.");
        }
        CsvHeader header = CsvHeader.of(rows.getFirst());
        List<CsvRow> numbers = rows.subList(header.isRow() ? 1 : 0, rows.size());
        if (numbers.isEmpty()) {
            throw new AppException("The file names its columns and has no numbers.");
        }
        return new NumberFile(numbers.stream().map(row -> line(row, header)).toList(), separator, header.passedOver());
    }

    /** The first that is found decides: no number and no name of a column has one. */
    private static char separator(String text) {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            quoted ^= letter == '"';
            if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
                return letter;
            }
        }
        return SEPARATORS.charAt(0);
    }

    private static AddLine line(CsvRow row, CsvHeader header) {
        String last = header.cell(row, CsvColumn.LAST);
        String kind = header.cell(row, CsvColumn.KIND);
        String reserved = header.cell(row, CsvColumn.RESERVED);
        NoteText note = NoteText.of(header.cell(row, CsvColumn.NOTE));
        Optional<Kind> known = CsvWords.kind(kind);
        Optional<Boolean> keptBack = CsvWords.reserved(reserved);
        Optional<Message> fault;
        if (row.isLongerThan(header.columns())) {
            fault = Optional.of(Message.of(
                    "The line has more cells than there are columns. Put quotation marks around a note that has"
                            + " the separator in it."));
        } else if (!kind.isEmpty() && known.isEmpty()) {
            fault = Optional.of(Message.of("\"{0}\" is no kind of number. Kinds are: Public, Extension.", kind));
        } else if (keptBack.isEmpty()) {
            fault = Optional.of(Message.of("\"{0}\" does not say whether it is reserved. Write yes or no.", reserved));
        } else {
            fault = note.fault();
        }
        return new AddLine(
                row.line(),
                header.cell(row, CsvColumn.NUMBER),
                PhoneNumber.digitsOf(last).orElse(last),
                known,
                keptBack.orElse(false),
                note.fault().isEmpty() ? note.line() : "",
                fault);
    }
}
