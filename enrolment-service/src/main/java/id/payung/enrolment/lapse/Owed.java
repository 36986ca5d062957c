package id.payung.enrolment.lapse;

import id.payung.enrolment.registration.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed on a day, by segment and last paid month, as rows for one statement over all people.
///
/// @param oldest months paid until before it count as paid until then
record Owed(LocalDate day, YearMonth oldest, List<Row> rows) {

    private static final int MONTHS_BACK = 120;
    private static final List<Segment> JUDGED = List.of(Segment.PU, Segment.BPU);

    /// @param announced day of the lapse, once it is to be told
    record Row(
            Segment segment,
            YearMonth paidUntil,
            int unpaid,
            LocalDate lapsesOn,
            @Nullable LocalDate announced) {}

    static Owed on(LocalDate day, Arrears arrears) {
        var oldest = YearMonth.from(day).minusMonths(MONTHS_BACK);
        var rows = new ArrayList<Row>();
        for (var segment : JUDGED) {
            var newest = arrears.newestOverdue(segment, day);
            for (var month = oldest; month.isBefore(newest.plusMonths(1)); month = month.plusMonths(1)) {
                rows.add(new Row(
                        segment,
                        month,
                        arrears.unpaid(segment, month, day),
                        arrears.lapsesOn(segment, month),
                        arrears.announced(segment, month, day)));
            }
        }
        return new Owed(day, oldest, rows);
    }

    String[] segments() {
        return column(rows.stream().map(row -> row.segment().name()));
    }

    String[] months() {
        return column(rows.stream().map(row -> row.paidUntil().atDay(1).toString()));
    }

    Integer[] unpaid() {
        return rows.stream().map(Row::unpaid).toArray(Integer[]::new);
    }

    String[] lapsesOn() {
        return column(rows.stream().map(row -> row.lapsesOn().toString()));
    }

    /// Empty where nothing is to be told.
    String[] announced() {
        return column(rows.stream()
                .map(row -> row.announced() == null ? "" : row.announced().toString()));
    }

    private static String[] column(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
