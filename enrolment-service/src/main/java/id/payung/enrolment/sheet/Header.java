package id.payung.enrolment.sheet;

import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.profile.Detail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where each column of a file stands.
///
/// @param names of all columns as they are called here, in the order of the file
record Header(Map<Column, Integer> places, Map<Detail, Integer> details, List<String> names) {

    /// @throws org.springframework.web.ErrorResponseException naming the columns that are missing, unknown or
    /// double
    static Header of(List<String> cells) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var details = new EnumMap<Detail, Integer>(Detail.class);
        var names = new ArrayList<String>();
        var titles = withoutBlankEnd(cells);
        for (int place = 0; place < titles.size(); place++) {
            var column = Column.of(titles.get(place));
            var detail = detail(titles.get(place));
            int number = place + 1;
            var before = column.isPresent()
                    ? places.put(column.get(), place)
                    : details.put(detail.orElseThrow(() -> unknown(number)), place);
            names.add(column.map(Column::header).orElseGet(() -> header(detail.orElseThrow())));
            if (before != null) {
                throw Problem.ROSTER_HEADER.because("Baris 1: kolom " + names.getLast()
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
        return new Header(places, details, List.copyOf(names));
    }

    /// `Tanggal Lahir (dd-mm-yyyy) *` and `tanggalLahir` are both `TANGGAL_LAHIR`.
    static String name(String title) {
        return Clean.of(title)
                .replaceAll("\\(.*?\\)|\\*", "")
                .strip()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceAll("[ _]+", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String header(Detail detail) {
        return detail.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Detail> detail(String title) {
        var name = name(title);
        return Arrays.stream(Detail.values())
                .filter(detail -> detail.name().equals(name))
                .findAny();
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static RuntimeException unknown(int number) {
        var names = Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "));
        return Problem.ROSTER_HEADER.because("Baris 1, kolom ke-" + number + ": nama tidak dikenal; yang dikenal: "
                + names + ", dan kolom data_tk_baru SIPP. / Row 1: unknown column name; the known ones are listed,"
                + " and those of SIPP.");
    }

    int width() {
        return names.size();
    }

    /// The cell of a column as it stands; empty when the file has no such column.
    String cell(List<String> row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.get(place);
    }
}
