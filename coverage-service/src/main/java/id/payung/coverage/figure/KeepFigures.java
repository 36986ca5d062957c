package id.payung.coverage.figure;

import id.payung.coverage.access.Problem;
import id.payung.coverage.region.Regions;
import id.payung.edge.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes figures in and lets them be used, from those who may: a region enters for itself and what lies in it, or
/// ADMIN for all; a region above or ADMIN, and not whoever entered it, accepts one that failed its checks.
@Component
class KeepFigures {

    static final String OTHERS =
            "Anda hanya dapat mengisi angka untuk wilayah sendiri. / You may enter figures for your own region only.";

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Figures figures;
    private final Acceptances acceptances;
    private final Scrutiny scrutiny;
    private final Regions regions;
    private final Clock clock;

    KeepFigures(Figures figures, Acceptances acceptances, Scrutiny scrutiny, Regions regions, Clock clock) {
        this.figures = figures;
        this.acceptances = acceptances;
        this.scrutiny = scrutiny;
        this.regions = regions;
        this.clock = clock;
    }

    /// What is wrong with an entry, by field; none when it can be entered by somebody.
    List<String> complaints(Entry entry) {
        return entry.complaints(regions, LocalDate.now(clock));
    }

    /// What is wrong with a row or a form, the reading of it included; none when this caller can enter it.
    List<String> complaints(Caller caller, ReadEntry reading, Entry entry) {
        List<String> complaints = new ArrayList<>(reading.complaints());
        complaints.addAll(complaints(entry));
        if (complaints.isEmpty() && !maySay(caller, entry)) {
            complaints.add(OTHERS);
        }
        return complaints;
    }

    static boolean maySay(Caller caller, Entry entry) {
        return entry.region() != null && caller.mayManage(entry.region());
    }

    /// @param entry one without complaints
    Figures.Entered enter(Caller caller, Entry entry) {
        return figures.enter(entry, caller.clientId(), scrutiny::of);
    }

    /// @throws org.springframework.web.ErrorResponseException when it may not be accepted, or not by this caller
    Figure accept(Caller caller, UUID id, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw Problem.INVALID_REASON.because("%d sampai %d huruf. / %d to %d characters."
                    .formatted(SHORTEST_REASON, LONGEST_REASON, SHORTEST_REASON, LONGEST_REASON));
        }
        Figure figure = get(id);
        if (!isAbove(caller, figure)) {
            throw Problem.ACCEPTED_BY_ANOTHER.because(
                    "Minta wilayah di atasnya atau ADMIN. / Ask the region above it or ADMIN.");
        }
        if (figure.state() != Figure.State.MARKED) {
            throw Problem.NOTHING_TO_ACCEPT.because("Angka ini sudah dipakai. / This figure is in use already.");
        }
        if (!acceptances.accept(id, why, caller.clientId())) {
            throw get(id).state() == Figure.State.MARKED
                    ? Problem.ACCEPTED_BY_ANOTHER.because(
                            "Yang mengisi tidak dapat menyetujui. / Whoever entered it cannot accept it.")
                    : Problem.NOTHING_TO_ACCEPT.because("Sudah disetujui. / It is accepted already.");
        }
        return get(id);
    }

    Figure get(UUID id) {
        return figures.find(id)
                .orElseThrow(() -> Problem.UNKNOWN_FIGURE.because(
                        "Lihat /api/v1/figures?region=. / See /api/v1/figures?region=."));
    }

    static boolean isAbove(Caller caller, Figure figure) {
        return switch (caller) {
            case Caller.Admin _ -> true;
            case Caller.Region region ->
                region.mayManage(figure.region()) && !region.region().equals(figure.region());
            case Caller.Opd _ -> false;
        };
    }
}
