package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.profile.Detail;
import id.payung.enrolment.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Where each column of a file stands.
///
/// @param names of all columns as they are called here, in the order of the file
record Header(Map<Column, Integer> places, Map<Detail, Integer> details, List<String> names) {

    /// @param row where it stands in the file
    /// @throws org.springframework.web.ErrorResponseException naming the columns that are missing, unknown or
    /// double
    static Header of(List<String> cells, long row) {
        var titles = withoutBlankEnd(cells);
        refuseWhatIsNoHeader(titles, row);
        var places = new EnumMap<Column, Integer>(Column.class);
        var details = new EnumMap<Detail, Integer>(Detail.class);
        var names = new ArrayList<String>();
        int placeOfBirth = -1;
        for (int place = 0; place < titles.size(); place++) {
            var title = Titles.name(titles.get(place));
            var column = Titles.column(title);
            var detail = Titles.detail(title);
            column.ifPresent(known -> places.putIfAbsent(known, names.size()));
            detail.ifPresent(known -> details.putIfAbsent(known, names.size()));
            boolean passedBy = Titles.arePassedBy(title) || isMargin(title, names);
            if (column.isEmpty() && detail.isEmpty() && !passedBy) {
                throw unknown(title, row, place);
            }
            var name = column.map(Column::header)
                    .or(() -> detail.map(Header::header))
                    .orElse(title.isEmpty() ? "kolom_" + (place + 1) : title.toLowerCase(Locale.ROOT));
            if (names.contains(name)) {
                throw twice(name, row, names.indexOf(name), place);
            }
            names.add(name);
            placeOfBirth = Titles.arePlaceAndDate(title) ? place : placeOfBirth;
        }
        refuseMissing(places, row);
        if (placeOfBirth >= 0) {
            details.putIfAbsent(Detail.TEMPAT_LAHIR, placeOfBirth);
        }
        return new Header(places, details, List.copyOf(names));
    }

    static String header(Detail detail) {
        return detail.name().toLowerCase(Locale.ROOT);
    }

    /// Whether a row of a file is the one with the titles.
    static boolean isIn(List<String> cells) {
        var names = cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(Titles::name)
                .distinct()
                .toList();
        var known = names.stream()
                .flatMap(name -> Titles.column(name).stream())
                .distinct()
                .toList();
        return known.contains(Column.NIK) && (known.size() > 1 || names.size() == 1);
    }

    /// Only columns without a title have been before.
    private static boolean isMargin(String title, List<String> before) {
        return title.isEmpty() && before.stream().allMatch(name -> name.startsWith("kolom_"));
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static void refuseWhatIsNoHeader(List<String> titles, long row) {
        if (titles.stream().anyMatch(title -> Nik.isSixteenDigits(title.strip()))) {
            throw Tables.wrongHeader(
                    row,
                    "ini sudah data; tambahkan baris judul di atasnya: " + required() + ".",
                    "this is data already; add a row of titles above it.");
        }
        if (titles.size() == 1 && titles.getFirst().matches("(?s).*[,;\\t|].*[,;\\t|].*")) {
            throw Tables.wrongHeader(
                    row,
                    "semua kolom ada di satu sel; pisahkan di Excel lewat Data > Text to Columns.",
                    "all columns are in one cell; divide them in Excel by Data > Text to Columns.");
        }
    }

    private static void refuseMissing(Map<Column, Integer> places, long row) {
        var missing = Column.required().stream()
                .filter(column -> !places.containsKey(column))
                .map(Column::header)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Tables.wrongHeader(
                    row,
                    "kolom wajib belum ada: " + missing + "; tambahkan dengan nama persis itu, dalam satu baris judul.",
                    "required columns missing; add them by exactly that name, in one row of titles.");
        }
    }

    private static RuntimeException twice(String name, long row, int first, int second) {
        return Tables.wrongHeader(
                row,
                "kolom " + name + " ada dua kali, di " + letters(first) + " dan " + letters(second)
                        + "; hapus salah satunya.",
                "column given twice, in " + letters(first) + " and " + letters(second) + "; remove one.");
    }

    /// Never says the title: where a header is missing it is what a person's row holds.
    private static RuntimeException unknown(String title, long row, int place) {
        var known = Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "));
        var meant = Titles.near(title)
                .map(name -> "mungkin maksudnya " + name + "; ")
                .orElse("");
        return Tables.wrongHeader(
                row,
                "kolom ke-" + (place + 1) + " (" + letters(place) + "): "
                        + (title.isEmpty() ? "belum ada judulnya; " : "nama tidak dikenal; ") + meant
                        + "ganti judulnya atau hapus kolomnya. Yang dikenal: " + known
                        + ", dan kolom data_tk_baru SIPP.",
                "column " + letters(place) + ": " + (title.isEmpty() ? "no title" : "unknown column name")
                        + "; rename or remove it. The known ones are listed, and those of SIPP.");
    }

    private static String required() {
        return Column.required().stream().map(Column::header).collect(Collectors.joining(", "));
    }

    /// As a spreadsheet calls a column: 0 is A, 26 is AA.
    private static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
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
