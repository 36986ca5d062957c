package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.overlap.DecideOverlap.Outcome;
import id.payung.enrolment.readlog.ReadLog;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class OverlapController {

    private static final int LONGEST_PAGE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Opds opds;
    private final Overlaps overlaps;
    private final PriceOverlaps prices;
    private final DecideOverlap deciding;
    private final ReadLog reads;

    OverlapController(Opds opds, Overlaps overlaps, PriceOverlaps prices, DecideOverlap deciding, ReadLog reads) {
        this.prices = prices;
        this.reads = reads;
        this.opds = opds;
        this.overlaps = overlaps;
        this.deciding = deciding;
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Page<T>(List<T> overlaps, @Nullable UUID next) {}

    /// People of an office whom another office lists too: its own person and how far the decision is, nothing of the
    /// other office.
    ///
    /// @param limit 1 to 1,000
    @GetMapping("/opds/{opd}/overlaps")
    Page<Overlap.Own> own(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        checkLimit(limit);
        var whose = opds.seenBy(caller, opd);
        var page = overlaps.of(whose.id(), orBeforeAll(after), limit);
        reads.record(
                caller,
                "GET /opds/{opd}/overlaps",
                whose,
                page.stream().map(Overlap.Own::worker).filter(Objects::nonNull).toList());
        return new Page<>(page, page.size() < limit ? null : page.getLast().id());
    }

    /// People whom two offices of the caller's region list, with both offices and what each costs a month, for the
    /// admin of the region.
    ///
    /// @param limit 1 to 1,000
    @GetMapping("/overlaps")
    Page<Overlap> within(
            Caller caller,
            @RequestParam(required = false) Overlap.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        checkLimit(limit);
        var page = prices.price(overlaps.within(region(caller), state, orBeforeAll(after), limit));
        return new Page<>(page, page.size() < limit ? null : page.getLast().id());
    }

    /// Decides about one person. Whoever manages both offices may: the admin of their region, of their common province,
    /// or of the system.
    @PostMapping("/overlaps/{overlap}/decision")
    ResponseEntity<Void> decide(Caller caller, @PathVariable UUID overlap, @RequestBody DecisionForm form) {
        return switch (deciding.decide(caller, overlap, form)) {
            case Outcome.Decided() -> ResponseEntity.noContent().build();
            case Outcome.Unknown() ->
                throw Problem.UNKNOWN_OVERLAP.because(
                        "Periksa id di /api/v1/overlaps; bila OPD beda wilayah, provinsi yang memutuskan."
                                + " / Check the id; when the offices are of two regions their province decides.");
            case Outcome.NotHeld() ->
                throw Problem.OVERLAP_NOT_HELD.because(
                        "Sudah diputuskan lain, atau ditolak oleh aturan wilayah: tetapkan HOLD lalu kirim lagi daftarnya."
                                + " / Decided otherwise, or refused by the rule: set HOLD, then send the roster again.");
            case Outcome.BothNeverAllowed() ->
                throw Problem.BOTH_NEVER_ALLOWED.because(
                        "Satu orang satu kepesertaan; pilih KEEP_FIRST atau MOVE_TO_SECOND."
                                + " / One person has one registration; choose KEEP_FIRST or MOVE_TO_SECOND.");
            case Outcome.NoDay() ->
                throw CommonProblem.INVALID_REQUEST.because(
                        "on: isi hari pindah, misalnya 2026-12-01. / Give the day of the move.");
            case Outcome.Stays(var why) -> throw Problem.CANNOT_LEAVE.because(why.remedy());
            case Outcome.Elsewhere() ->
                throw Problem.ON_ANOTHER_ROSTER.because(
                        "OPD ketiga sudah mendaftarkannya. / A third office has listed the person.");
        };
    }

    /// Where both offices must be for the caller to see them side by side; empty for the nation.
    static String region(Caller caller) {
        return switch (caller) {
            case Caller.Admin _ -> "";
            case Caller.Region own -> own.region();
            case Caller.Opd _ -> throw new AccessDeniedException("only the admin of a region sees both offices");
        };
    }

    private static void checkLimit(int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
    }

    private static UUID orBeforeAll(@Nullable UUID after) {
        return after == null ? BEFORE_ALL : after;
    }
}
