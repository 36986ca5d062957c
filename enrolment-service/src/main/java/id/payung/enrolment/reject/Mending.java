package id.payung.enrolment.reject;

import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.sheet.Sheet;
import id.payung.enrolment.table.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts what was masked back into rows that a clerk mended: a cell that still reads as the file of rejects showed
/// it is what it was, any other is what the clerk wrote.
@Component
public class Mending {

    private static final String NIK = "nik";

    private final Rejects rejects;

    Mending(Rejects rejects) {
        this.rejects = rejects;
    }

    /// One query for all lines that refer to a rejected row, none when none does.
    ///
    /// @param opd whose rejected rows may be referred to
    public List<Line> restore(UUID opd, Sheet sheet, List<Line> lines) {
        var references = new HashMap<Line, Reference>();
        for (var line : lines) {
            var reference = sheet.reference(line);
            if (!reference.isEmpty()) {
                Reference.of(reference).ifPresent(known -> references.put(line, known));
            }
        }
        if (references.isEmpty()) {
            return lines;
        }
        var originals = rejects.originals(opd, new HashSet<>(references.values()));
        return lines.stream()
                .map(line -> {
                    var original = originals.get(references.get(line));
                    return original != null && line.cells() instanceof Line.Cells.Read read
                            ? new Line(line.number(), restored(read, sheet.columns(), original), line.hidden())
                            : line;
                })
                .toList();
    }

    /// Notes that rows were sent again, whatever comes of it: what was sent stands for them from now on.
    ///
    /// @param references as the lines had them
    public void sentAgain(UUID opd, List<String> references) {
        var known =
                references.stream().flatMap(text -> Reference.of(text).stream()).toList();
        if (!known.isEmpty()) {
            rejects.mended(opd, known);
        }
    }

    private static Line.Cells restored(Line.Cells.Read mended, List<String> columns, Map<String, String> original) {
        var texts = new ArrayList<>(mended.texts());
        var numbers = (BitSet) mended.numbers().clone();
        for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
            var before = original.get(columns.get(i));
            if (before != null && isMask(texts.get(i), before, columns.get(i).equals(NIK))) {
                texts.set(i, before);
                numbers.clear(i);
            }
        }
        return new Line.Cells.Read(texts, numbers);
    }

    private static boolean isMask(String cell, String before, boolean isNik) {
        var shown = Mask.of(before, isNik);
        return !shown.equals(before) && Clean.code(cell).equals(Clean.code(shown));
    }
}
