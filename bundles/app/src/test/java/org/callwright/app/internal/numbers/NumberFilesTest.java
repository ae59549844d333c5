package org.callwright.app.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.AddPreview.Finding;
import org.callwright.app.numbers.NumberFile;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers come from CSV files, whatever these have in them, and go into them. */
class NumberFilesTest extends OnNumberList {
    private NumberFiles files;

    @BeforeEach
    void openFiles() {
        files = new NumberFileService(index);
    }

    private NumberFile read(String text) {
        return files.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private AddPreview lookAt(String text) {
        return list.previewAdding(read(text).lines());
    }

    /** All separators, a byte order mark, both languages, quotation marks, line ends and columns in any order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,note,reserved\n0305550160,Ward 3,yes",
                "\uFEFFRufnummer;Notiz;Reserviert\r\n0305550160;Ward 3;ja\r\n",
                "RESERVED\tNOTE\tNUMBER\nx\tWard 3\t030 5550160\n",
                "\n\n\"Number\";\"Note\";\"State\"\n;;\n\"030-5550160\"; Ward 3 ;Reserved\n\n",
                "Nummer;Bis;Art;Status;Kommentar\n030 5550160;;Öffentliche Rufnummer;reserviert;\"Ward 3\"",
            })
    void aFileIsReadAsSpreadsheetsWriteIt(String text) {
        assertThat(read(text).lines()).singleElement().satisfies(line -> {
            assertThat(list.previewAdding(List.of(line)).added()).isEqualTo(1);
            assertThat(line.reserved()).isTrue();
            assertThat(line.note()).isEqualTo("Ward 3");
        });
    }

    @Test
    void withoutAHeaderThereAreNumbersAndNotes() {
        NumberFile file = read("0305550160;Hello, world\n0305550170 - 179");

        assertThat(file.separator()).isEqualTo(';');
        assertThat(file.lines().getFirst().note()).isEqualTo("Hello, world");
        assertThat(list.previewAdding(file.lines()).added()).isEqualTo(11);
    }

    @Test
    void aRangeHasItsEndsInTwoColumns() {
        AddPreview seen = lookAt("von;bis;Art\n(030) 5550160;(030) 5550169;\n10000;10009;Nebenstelle\n030;5550160;");

        assertThat(seen.added()).isEqualTo(20);
        assertThat(wrong(seen)).containsExactly("4: Write both ends of the range in the same way.");
        assertThat(wrong(lookAt("from,to\n100 - 110,120")))
                .containsExactly("2: A range has a number at both ends, in digits alone.");
    }

    @Test
    void eachLineSaysWhatWouldBecomeOfIt() {
        add("030 5550163\n030 5550164");
        give(MAIN, "0305550164");

        AddPreview seen = lookAt("""
                Number,Kind,Reserved,Note
                030 5550160,,,first
                front desk,,,
                +49 30 5550160,,,second
                +49 30 5550160,,,first
                030 5550163,,yes,
                030 5550164,,,
                200,DID or so,,
                200,,perhaps,
                112,,,
                201,Extension,yes,"Desk, ""2nd"" floor"
                202,,,a, b
                """);

        assertThat(wrong(seen))
                .containsExactly(
                        "3: That is no number. A number has up to 31 digits, * and #, and may have a + in front.",
                        "4: The same number is on line 2, but not with the same note, or only one of them reserved.",
                        "8: \"DID or so\" is no kind of number. Kinds are: Public, Extension.",
                        "9: \"perhaps\" does not say whether it is reserved. Write yes or no.",
                        "10: The number 112 is an emergency number and stays with the PBX. Choose another.",
                        "12: The line has more cells than there are columns. Put quotation marks around a note that has"
                                + " the separator in it.");
        assertThat(present(seen))
                .containsExactly(
                        "5: also on line 2",
                        "6: in the list already, spare",
                        "7: in the list already, used by \"Main line\"");
        assertThat(seen.added()).isEqualTo(2);
        assertThat(seen.isPossible()).isFalse();
    }

    private static List<String> wrong(AddPreview seen) {
        return seen.findings().stream()
                .flatMap(finding -> finding instanceof Finding.Wrong it
                        ? List.of(it.line() + ": " + it.why()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private static List<String> present(AddPreview seen) {
        return seen.findings().stream()
                .flatMap(finding -> finding instanceof Finding.Present it
                        ? List.of(it.line() + ": " + it.why()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    @Test
    void nothingIsImportedByHalvesUnlessTheGoodLinesAreChosen() {
        AddPreview seen = lookAt("Number;Reserved;Note\n0305550160;ja;Ward 3\nnonsense\n110 - 113\n0305550161;;");
        assertThatThrownBy(() -> list.add(seen, "", Operator.CONSOLE)).hasMessageContaining("Nothing was added");
        assertThat(found("")).isEmpty();

        AddPreview good = list.previewAdding(seen.goodLines());
        assertThat(seen.wrongLines()).as("a range with 112 in it is left out").containsExactly(3, 4);
        list.add(good, "for all others", Operator.CONSOLE);

        assertThat(found("")).containsExactly("0305550160", "0305550161");
        assertThat(row("0305550160").state()).isEqualTo(NumberState.RESERVED);
        assertThat(row("0305550160").note()).isEqualTo("Ward 3");
        assertThat(row("0305550161").note()).isEqualTo("for all others");
    }

    @Test
    void columnsThatAreNotKnownAreNamed() {
        assertThat(read("Callflow;Number;;Trunk\nMain line;0305550160;;a").passedOver())
                .containsExactly("Callflow", "Trunk");
    }

    @Test
    void whatIsListedIsWrittenAndReadAgain() {
        add("+49 30 5550160 - 163\n200");
        list.add(list.previewAdding("0049305550170", Optional.of(Kind.DID)), "", Operator.CONSOLE);
        list.add(list.previewAdding("12345", Optional.of(Kind.DID)), "'=1+1 \"x\"; y, z", Operator.CONSOLE);
        list.mark(PhoneNumber.did("+49305550161"), true, "=HYPERLINK(\"http://192.0.2.1\")", Operator.CONSOLE);
        list.mark(PhoneNumber.extension("200"), false, "@SUM(A1)", Operator.CONSOLE);
        Set<NumberRow> before = Set.copyOf(list.rows(NumberQuery.ALL, 0, 100));

        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String written = files.write(NumberQuery.ALL, language);
            list.remove(before.stream().map(NumberRow::number).collect(Collectors.toSet()), Operator.CONSOLE);
            assertThat(found("")).isEmpty();
            list.add(list.previewAdding(read(written).lines()), "", Operator.CONSOLE);
            assertThat(Set.copyOf(list.rows(NumberQuery.ALL, 0, 100))).isEqualTo(before);
        }
    }

    @Test
    void whatIsWrittenIsNoFormulaAndInTheReadersLanguage() {
        add("+49 30 5550160");
        list.mark(PhoneNumber.did("+49305550160"), true, "=1+1", Operator.CONSOLE);

        assertThat(written(Locale.ENGLISH))
                .isEqualTo("\uFEFFNumber,Kind,Reserved,Note\r\n'+49305550160,Public,yes,'=1+1\r\n");
        assertThat(written(Locale.GERMANY))
                .isEqualTo("\uFEFFRufnummer;Art;Reserviert;Notiz\r\n'+49305550160;Öffentlich;ja;'=1+1\r\n");
    }

    private String written(Locale language) {
        return files.write(NumberQuery.ALL, language);
    }

    @Test
    void fiftyThousandNumbersAreReadAddedAndWritten() {
        String all = IntStream.range(0, 50_000)
                .mapToObj(n -> "+4930%07d;Ward %d\n".formatted(5_000_000 + n, n % 100))
                .collect(Collectors.joining("", "Number;Note\n", ""));
        AddPreview seen = lookAt(all);
        assertThat(seen.added()).isEqualTo(50_000);

        list.add(seen, "", Operator.CONSOLE);
        assertThat(list.count(NumberQuery.ALL).all()).isEqualTo(50_000);
        assertThat(written(Locale.GERMAN).getBytes(StandardCharsets.UTF_8))
                .as("can be read again")
                .hasSizeLessThan(NumberFiles.LARGEST_FILE);
    }

    @Test
    void linesOfRangesThatAreTooManyAltogetherAreNotLookedAt() {
        AddPreview seen = lookAt("from,to\n+4930500000,+4930539999\n+4930600000,+4930639999\n0305550160,");

        assertThat(wrong(seen)).containsExactly("3: At most 50000 numbers are added in one go.");
        assertThat(seen.isWhole()).isFalse();
    }

    @Test
    void anEntryOfTheFileKeepsItsLine() {
        assertThat(read("Number;Note\n\n0305550160;\"two\nlines\"\n0305550161\n")
                        .lines())
                .extracting(AddLine::line)
                .containsExactly(3, 5);
    }

    @Test
    void whatIsNoCsvTextIsRefusedInASentence() {
        refused(new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0}, "This file is not in UTF-8.");
        refused("Rufnummer;Notiz\n0305550160;Büro".getBytes(StandardCharsets.ISO_8859_1), "This file is not in UTF-8.");
        refused("Number\n0305550160".getBytes(StandardCharsets.UTF_16), "This file is not in UTF-8.");
        refused(bytes("Number\n030\0005550160"), "The file has characters that no text has.");
        refused(new byte[0], "The file is empty.");
        refused(bytes(";;\n\n ; \n;"), "The file is empty.");
        refused(bytes("Number;Note\n"), "The file names its columns and has no numbers.");
        refused(bytes("Telephone;Who\n0305550160;Main"), "The file has no column \"Number\".");
        refused(bytes("Note;Reserved\nMain;yes"), "The file has no column \"Number\".");
        refused(bytes("Number;From\n1;2"), "The columns \"Number\" and \"From\" mean the same.");
        refused(bytes("Number;Note\n0305550160;\"Ward 3\n0305550161;\n"), "No row can be read from line 2 on");
        refused(bytes("Number;Note\n0305550160;\n0305550161;\"a\"b\n"), "No row can be read from line 3 on");
        refused(bytes("Number\n" + "x".repeat(2_000_000)), "No row can be read from line 2 on");
        refused(bytes("Number;Note\n1;\"" + "x\n".repeat(1_000_000)), "No row can be read from line 2 on");
        refused(bytes("Number" + ";".repeat(2_000_000)), "No row can be read from line 1 on");
        refused(bytes("1\n".repeat(1_000_000)), "The file has more than 50000 rows.");
        refused(new byte[NumberFiles.LARGEST_FILE + 1], "A file with numbers may have 2.5 MB at most.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> files.read(file))
                .isInstanceOf(AppException.class)
                .hasMessageStartingWith(sentence);
    }
}
