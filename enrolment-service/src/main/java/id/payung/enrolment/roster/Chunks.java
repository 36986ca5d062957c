package id.payung.enrolment.roster;

import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.reject.Mending;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.roster.Verdicts.Verdict;
import id.payung.enrolment.sheet.FirstSeen;
import id.payung.enrolment.sheet.Reject;
import id.payung.enrolment.sheet.Row;
import id.payung.enrolment.sheet.Row.Note;
import id.payung.enrolment.sheet.Sheet;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes chunks of the rows of one file: reads, mends, checks against itself, seals. Touches the database only for
/// rows that were rejected before. Not for two threads at once.
final class Chunks {

    private final Sheet sheet;
    private final Opd opd;
    private final Mending mending;
    private final Vault vault;
    private final int size;
    private final FirstSeen seen = new FirstSeen();
    private long otherRegion;
    private long phonesMended;
    private long niks;
    private long niksEndingIn0;

    Chunks(Sheet sheet, Opd opd, Mending mending, Vault vault, int size) {
        this.sheet = sheet;
        this.opd = opd;
        this.mending = mending;
        this.vault = vault;
        this.size = size;
    }

    /// Passes rows by that were worked through before, and remembers whose they were.
    ///
    /// @return how many there were, fewer than asked for when the file ends
    long skip(long rows) throws IOException {
        long skipped = 0;
        while (skipped < rows) {
            var lines = lines((int) Math.min(size, rows - skipped));
            if (lines.isEmpty()) {
                return skipped;
            }
            for (var line : mending.restore(opd.id(), sheet, lines)) {
                if (sheet.check(line) instanceof Row.Sound sound) {
                    seen.rowOf(vault.hash(sound.nik().digits()), (int) sound.number());
                }
            }
            skipped += lines.size();
        }
        return skipped;
    }

    /// The next rows; what was noticed is of these alone.
    Chunk next() throws IOException {
        otherRegion = 0;
        phonesMended = 0;
        niks = 0;
        niksEndingIn0 = 0;
        var lines = lines(size);
        var verdicts = new ArrayList<Verdict>(lines.size());
        for (var line : mending.restore(opd.id(), sheet, lines)) {
            notice(sheet.nik(line));
            verdicts.add(verdict(line));
        }
        return new Chunk(
                verdicts,
                lines.stream()
                        .map(sheet::reference)
                        .filter(reference -> !reference.isEmpty())
                        .toList(),
                new Chunk.Noticed(otherRegion, phonesMended, niks, niksEndingIn0),
                sheet.taken(),
                lines.size() == size);
    }

    private List<Line> lines(int most) throws IOException {
        var lines = new ArrayList<Line>(most);
        while (lines.size() < most) {
            var line = sheet.next();
            if (line == null) {
                return lines;
            }
            lines.add(line);
        }
        return lines;
    }

    private Verdict verdict(Line line) {
        return switch (sheet.check(line)) {
            case Row.Faulty(var reasons) -> new Verdict.Rejected(rejected(line, reasons));
            case Row.Sound sound -> sealed(sound, line);
        };
    }

    /// The NIK is sealed from here on.
    private Verdict sealed(Row.Sound row, Line line) {
        var nik = vault.seal(row.nik().digits());
        var hash = nik.hash();
        int first = seen.rowOf(hash, (int) row.number());
        if (first != 0) {
            var reason = Reject.doubleInTheFile(row.number(), first);
            return new Verdict.Rejected(rejected(line, List.of(reason)));
        }
        otherRegion += row.notes().contains(Note.OTHER_REGION) ? 1 : 0;
        phonesMended += row.notes().contains(Note.PHONE_MENDED) ? 1 : 0;
        return new Verdict.Sound(
                row.number(),
                row.person(hash, nik.ciphertext()),
                row.details(),
                cells(line),
                row.nik().digits());
    }

    private RejectedRow rejected(Line line, List<Reject> reasons) {
        var nik = sheet.nik(line);
        return new RejectedRow(line.number(), reasons, cells(line), Nik.isSixteenDigits(nik) ? nik : "");
    }

    private void notice(String nik) {
        if (Nik.isSixteenDigits(nik)) {
            niks++;
            niksEndingIn0 += nik.endsWith("0") ? 1 : 0;
        }
    }

    private static List<String> cells(Line line) {
        return line.cells() instanceof Line.Cells.Read read ? read.texts() : List.of();
    }
}
