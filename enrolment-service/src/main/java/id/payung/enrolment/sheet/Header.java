package id.payung.enrolment.sheet;

import id.payung.enrolment.edge.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where each column of a file stands.
///
/// @param width how many cells a row has
record Header(Map<Column, Integer> places, int width) {

    private static final int MOST_COLUMNS = 100;

    /// @throws org.springframework.web.ErrorResponseException naming the columns that are missing, unknown or double
    static Header of(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw Problem.ROSTER_HEADER.because("Paling banyak 100 kolom. / At most 100 columns.");
        }
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            int number = place + 1;
            var column = Column.of(cell).orElseThrow(() -> unknown(number));
            if (places.put(column, place) != null) {
                throw Problem.ROSTER_HEADER.because("Baris 1: kolom " + column.header()
                        + " ada dua kali; hapus salah satunya. / Row 1: column given twice; remove one.");
            }
        }
        var missing = Column.required().stream()
                .filter(column -> !places.containsKey(column))
                .map(Column::header)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Problem.ROSTER_HEADER.because(
                    "Baris 1: kolom wajib belum ada: " + missing
                            + "; tambahkan dengan nama persis itu. / Row 1: required columns missing; add them by exactly that name.");
        }
        return new Header(places, cells.size());
    }

    private static RuntimeException unknown(int number) {
        var names = Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "));
        return Problem.ROSTER_HEADER.because("Baris 1, kolom ke-" + number + ": nama tidak dikenal; yang dikenal: "
                + names + ". / Row 1: unknown column name; the known ones are listed.");
    }

    /// The cell of a column, stripped; empty when the file has no such column.
    String cell(List<String> row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
