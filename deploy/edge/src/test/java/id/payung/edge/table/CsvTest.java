package id.payung.edge.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A table that somebody filled with formulas, read with every separator that a spreadsheet may take.
class CsvTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "＝1+1",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            " =1",
            "\u00a0=1",
            "\ufeff=1",
            "x;=1+1",
            "x;;@y",
            "x; -1",
            "x;\"=1+1\"",
            "x;\" \"=1+1\"",
            "\"=1+1",
            "x\t=1+1",
            "x\r\n=1+1",
            "x\n\"=1+1",
            "x\";=1",
            "\";=cmd|' /C calc'!A0;\"",
            "a,b;=1",
            "x;",
            "x,;",
            "\"",
            ";");

    private static final Pattern RUNS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void noCellBeginsWithAFormulaWhateverSeparates(char separator) throws IOException {
        var text = hostile();

        assertThat(read(text, separator)).hasSizeGreaterThan(HOSTILE.size()).noneMatch(CsvTest::runs);
    }

    /// As a spreadsheet reads that takes a quote inside a cell for a letter.
    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void noPieceOfALineBeginsWithAFormula(String separator) throws IOException {
        var pieces = hostile().lines().flatMap(line -> Stream.of(line.split(separator, -1)));

        assertThat(pieces).noneMatch(CsvTest::runs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x;=1+1 | x;'=1+1",
                "=1 | '=1",
                "x=1 | x=1",
                "Jl. Mawar 3; RT 2 | Jl. Mawar 3; RT 2",
                "Ali-Budi | Ali-Budi",
                "honor Rp 5.000,- | honor Rp 5.000,-"
            })
    void marksWhatWouldBeRunAndNothingElse(String typed, String written) {
        assertThat(Cell.safe(typed)).isEqualTo(written);
        assertThat(Cell.safe("a\tb\r\nc\0d")).isEqualTo("a b  c d");
    }

    @Test
    void aNumberStaysANumber() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = Csv.forExcel(out)) {
            csv.row(List.of(-9, "a,b", 1.5));
        }

        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF-9,\"a,b\",1.5\r\n");
    }

    @Test
    void aNoteKnowsNoQuotesSoItsCommasCountToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = Csv.to(out)) {
            csv.note("source: x,=1;@y\r\n=2");
        }

        assertThat(out.toString(UTF_8)).isEqualTo("# source: x,'=1;'@y  =2\r\n");
    }

    /// Every hostile text in the first, a middle and the last place, beside every other.
    private static String hostile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = Csv.to(out)) {
            csv.note("about: x,=1+1;=2\t=3\n=4");
            for (var first : HOSTILE) {
                for (var second : HOSTILE) {
                    csv.row(List.of(first, second, "x", first));
                }
            }
        }
        return out.toString(UTF_8);
    }

    /// As spreadsheets do: a quote counts at the beginning of a cell, ends at the next single one, and what is behind
    /// it up to the separator belongs to the cell.
    private static List<String> read(String text, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean begins = true;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (begins || quoted)) {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            begins = !quoted && cell.isEmpty() && c != '"';
        }
        return cells;
    }

    private static boolean runs(String cell) {
        return RUNS.matcher(cell).matches();
    }
}
