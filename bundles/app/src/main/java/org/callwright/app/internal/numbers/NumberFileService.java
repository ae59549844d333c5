package org.callwright.app.internal.numbers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.internal.files.FileText;
import org.callwright.app.numbers.NumberFile;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads numbers from CSV files, and writes what is listed. */
@Component
public class NumberFileService implements NumberFiles {
    private static final List<CsvColumn> WRITTEN =
            List.of(CsvColumn.NUMBER, CsvColumn.KIND, CsvColumn.RESERVED, CsvColumn.NOTE);

    private final NumberIndex index;

    @Activate
    public NumberFileService(@Reference NumberIndex index) {
        this.index = index;
    }

    @Override
    public NumberFile read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new AppException("A file with numbers may have 2.5 MB at most.");
        }
        return NumberCsv.read(FileText.utf8(file));
    }

    @Override
    public String write(NumberQuery query, Locale language) {
        List<NumberRow> rows =
                index.ask(all -> all.find(query).stream().map(ListedLine::row).toList());
        StringWriter text = new StringWriter();
        text.write('\uFEFF'); // by which spreadsheets know UTF-8
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator(language))
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(WRITTEN.stream().map(column -> column.in(language)).toList());
            rows.forEach(row -> csv.writeRecord(cells(row, language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** As spreadsheets have it: a comma that is in their numbers separates nothing. */
    private static char separator(Locale language) {
        return DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',' ? ';' : ',';
    }

    private static List<String> cells(NumberRow row, Locale language) {
        return Stream.of(
                        row.number().digits(),
                        CsvWords.of(row.number().kind(), language),
                        CsvWords.reserved(row.state() == NumberState.RESERVED, language),
                        row.note())
                .map(FormulaGuard::guarded)
                .toList();
    }
}
