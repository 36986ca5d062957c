package id.payung.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.notification.inbox.StandingView.ReasonView;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Counts;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Query;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Standings as CSV (RFC 4180) with a byte order mark, a page at a time. Every cell of text is quoted, and one
/// that a spreadsheet would take for a formula is told to be text (CWE-1236).
final class StandingTable {

    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";
    private static final List<String> HEADER = List.of(
            "opd",
            "nama",
            "wilayah",
            "beres",
            "dalam_daftar",
            "terlindungi",
            "belum_terdaftar",
            "belum_dibayar",
            "menunggak",
            "berakhir",
            "baris_ditolak",
            "dianggarkan",
            "alasan",
            "tertua_sejak",
            "tertua_hari",
            "perubahan_terlindungi_bulan_ini",
            "perubahan_belum_terdaftar_bulan_ini");

    private final Standings standings;
    private final StandingViews views;

    StandingTable(Standings standings, StandingViews views) {
        this.standings = standings;
        this.views = views;
    }

    void write(OutputStream out, Query first, Predicate<Standing> wanted) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write('\uFEFF');
        line(writer, HEADER.stream().map(StandingTable::text));
        Optional<UUID> after = first.after();
        do {
            Standings.Page page =
                    standings.page(new Query(first.seen(), first.region(), first.sort(), after, first.limit()), wanted);
            for (StandingView view : views.of(page.standings())) {
                line(writer, cells(view));
            }
            after = page.next();
        } while (after.isPresent());
        writer.flush();
    }

    private static void line(Writer writer, Stream<String> cells) throws IOException {
        writer.write(cells.collect(Collectors.joining(",", "", "\r\n")));
    }

    private static Stream<String> cells(StandingView view) {
        Counts people = view.people();
        Counts trend = view.trend();
        Optional<ReasonView> oldest = view.reasons().stream().min(Comparator.comparing(ReasonView::since));
        return Stream.of(
                text(view.opd()),
                text(view.name()),
                text(view.region()),
                text(view.inOrder() ? "ya" : "tidak"),
                number(people.onRoster()),
                number(people.active() + people.behind()),
                number(people.listed()),
                number(people.registered()),
                number(people.behind()),
                number(people.lapsed()),
                number(view.roster() == null ? 0 : view.roster().rejected()),
                text(view.budgeted() ? "ya" : "tidak"),
                text(view.reasons().stream()
                        .map(ReasonView::reason)
                        .map(Reason::name)
                        .collect(Collectors.joining(" "))),
                text(oldest.map(ReasonView::since).map(LocalDate::toString).orElse("")),
                oldest.map(it -> number(it.days())).orElse(""),
                number(trend.active() + trend.behind()),
                number(trend.listed()));
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    static String text(Object cell) {
        String text = cell.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
