package id.payung.enrolment.crosscheck;

import id.payung.edge.Caller;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.export.Export;
import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.nik.NikCheck;
import id.payung.enrolment.nik.NikFault;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Table;
import id.payung.enrolment.table.Tables;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gives a list back as it came, with what is known of each person behind it. One query per thousand people.
@Component
class AnswerList {

    private static final int CHUNK = 1_000;

    private final Tables tables;
    private final NikCheck niks;
    private final Vault vault;
    private final Covered covered;
    private final ReadLog reads;

    AnswerList(Tables tables, NikCheck niks, Vault vault, Covered covered, ReadLog reads) {
        this.tables = tables;
        this.niks = niks;
        this.vault = vault;
        this.covered = covered;
        this.reads = reads;
    }

    /// Reads the list to its end once, so that whatever is wrong with it is said before anything is answered.
    int count(Content list) throws IOException {
        try (var table = open(list)) {
            int people = 0;
            while (table.next() != null) {
                people++;
            }
            return people;
        }
    }

    Table open(Content list) throws IOException {
        var table = tables.open(list, Sheets::isHeader);
        if (table.header().stream().filter(Sheets::isNik).count() != 1) {
            table.close();
            throw Tables.wrongHeader(table.headerRow(), "harus ada satu kolom nik.", "one column nik is needed.");
        }
        return table;
    }

    /// @param opd whose people are answered in full; that they were read goes into the access log before it is
    /// shown
    Answers answer(Caller caller, Opd opd, Table table, OutputStream out) throws IOException {
        var answers = new Answers(opd.id());
        var header = table.header();
        int place =
                header.indexOf(header.stream().filter(Sheets::isNik).findFirst().orElseThrow());
        var columns = Stream.concat(header.stream(), Answers.COLUMNS.stream()).toList();
        try (var export = Export.to(out, table.format(), columns)) {
            for (var lines = next(table); !lines.isEmpty(); lines = next(table)) {
                var rows = rows(lines, header.size(), place, answers);
                reads.record(caller, "POST /api/v1/opds/{opd}/checks", opd, answers.shown());
                for (var row : rows) {
                    export.row(row);
                }
            }
        }
        return answers;
    }

    private List<List<String>> rows(List<Line> lines, int width, int place, Answers answers) {
        Map<Line, NikCheck.Verdict> verdicts = new LinkedHashMap<>();
        Map<Line, byte[]> hashes = new LinkedHashMap<>();
        for (var line : lines) {
            var verdict = verdict(line, place);
            verdicts.put(line, verdict);
            if (verdict instanceof NikCheck.Verdict.Sound(var nik)) {
                hashes.put(line, vault.hash(nik.digits()));
            }
        }
        var known = covered.of(hashes.values());
        var rows = new ArrayList<List<String>>();
        verdicts.forEach((line, verdict) -> {
            var answer = switch (verdict) {
                case NikCheck.Verdict.Faulty(var fault) -> answers.invalid(fault);
                case NikCheck.Verdict.Sound _ -> {
                    var hash = hashes.getOrDefault(line, new byte[0]);
                    yield answers.valid(known.get(ByteBuffer.wrap(hash)));
                }
            };
            rows.add(Stream.concat(cells(line, width), answer.stream()).toList());
        });
        return rows;
    }

    private NikCheck.Verdict verdict(Line line, int place) {
        if (!(line.cells() instanceof Line.Cells.Read read) || read.texts().size() <= place) {
            return new NikCheck.Verdict.Faulty(NikFault.MISSING);
        }
        return read.numbers().get(place)
                ? new NikCheck.Verdict.Faulty(NikFault.NUMBER_CELL)
                : niks.check(Clean.code(read.texts().get(place)));
    }

    private static Stream<String> cells(Line line, int width) {
        var texts = line.cells() instanceof Line.Cells.Read read ? read.texts() : List.<String>of();
        return Stream.iterate(0, i -> i + 1).limit(width).map(i -> i < texts.size() ? texts.get(i) : "");
    }

    private static List<Line> next(Table table) throws IOException {
        var lines = new ArrayList<Line>(CHUNK);
        for (var line = table.next(); line != null; line = lines.size() < CHUNK ? table.next() : null) {
            lines.add(line);
        }
        return lines;
    }
}
