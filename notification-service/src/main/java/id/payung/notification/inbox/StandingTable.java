package id.payung.notification.inbox;

import id.payung.edge.table.Csv;
import id.payung.notification.inbox.StandingView.ReasonView;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Counts;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Standings as CSV for a spreadsheet, a page at a time.
final class StandingTable {

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
        Csv csv = Csv.forExcel(out);
        csv.row(HEADER);
        Optional<UUID> after = first.after();
        do {
            Standings.Page page =
                    standings.page(new Query(first.seen(), first.region(), first.sort(), after, first.limit()), wanted);
            for (StandingView view : views.of(page.standings())) {
                csv.row(cells(view));
            }
            after = page.next();
        } while (after.isPresent());
        csv.flush();
    }

    private static List<Object> cells(StandingView view) {
        Counts people = view.people();
        Counts trend = view.trend();
        Optional<ReasonView> oldest = view.reasons().stream().min(Comparator.comparing(ReasonView::since));
        return List.of(
                view.opd(),
                view.name(),
                view.region(),
                view.inOrder() ? "ya" : "tidak",
                people.onRoster(),
                people.active() + people.behind(),
                people.listed(),
                people.registered(),
                people.behind(),
                people.lapsed(),
                view.roster() == null ? 0 : view.roster().rejected(),
                view.budgeted() ? "ya" : "tidak",
                view.reasons().stream()
                        .map(ReasonView::reason)
                        .map(Reason::name)
                        .collect(Collectors.joining(" ")),
                oldest.<Object>map(ReasonView::since).orElse(""),
                oldest.<Object>map(ReasonView::days).orElse(""),
                trend.active() + trend.behind(),
                trend.listed());
    }
}
