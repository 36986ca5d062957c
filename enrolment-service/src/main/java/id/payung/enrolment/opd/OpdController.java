package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.region.Regions;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/opds")
class OpdController {

    private static final int LONGEST_PAGE = 1_000;

    private final Opds opds;
    private final Standings standings;
    private final Regions regions;
    private final Ledger ledger;

    OpdController(Opds opds, Standings standings, Regions regions, Ledger ledger) {
        this.opds = opds;
        this.standings = standings;
        this.regions = regions;
        this.ledger = ledger;
    }

    /// Opens an OPD: 201, or 200 with the present one when the region has an OPD of that name.
    @PostMapping
    ResponseEntity<Opd> open(Caller caller, @RequestBody OpdForm form) {
        if (!regions.known(form.region())) {
            throw Problem.UNKNOWN_REGION.because(
                    "Pakai kode Kemendagri seperti 36 (provinsi) atau 36.73 (kabupaten/kota)."
                            + " / Use a Kemendagri code such as 36 (province) or 36.73 (kabupaten/kota).");
        }
        requireManager(caller, form.region());
        try {
            var opened = ledger.record(caller, () -> opds.open(form));
            return opened.map(opd -> ResponseEntity.created(URI.create("/api/v1/opds/" + opd.id()))
                            .eTag(tag(opd))
                            .body(opd))
                    .orElseGet(() -> ResponseEntity.of(
                            opds.find(form.region(), form.name().strip())));
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    /// The OPDs the caller may see, by region and name. The header `Link` names the next page, if there is one.
    ///
    /// @param region only those of this region and all it contains
    /// @param search part of the name, in capitals or not
    /// @param with `counts` adds how many people are in each state, and when the last roster came
    /// @param after id of the last OPD of the page before
    /// @param limit 1 to 1,000
    @GetMapping
    ResponseEntity<List<Standing>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "1000") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        if (with != null && !with.equals("counts")) {
            throw CommonProblem.BAD_PARAMETER.because("with: hanya counts. / Only counts.");
        }
        var page = page(caller, region, search, after, limit);
        var answer = ResponseEntity.ok();
        if (page.size() == limit) {
            answer.header(HttpHeaders.LINK, "<" + next(page.getLast()) + ">; rel=\"next\"");
        }
        return answer.body(with == null ? page.stream().map(Standing::of).toList() : standings.of(page));
    }

    @GetMapping("/{opd}")
    ResponseEntity<Opd> one(Caller caller, @PathVariable UUID opd) {
        var found = opds.seenBy(caller, opd);
        return ResponseEntity.ok().eTag(tag(found)).body(found);
    }

    /// Replaces what is known of an OPD; the region stays. `If-Match` carries the `ETag` it was read with.
    @PutMapping("/{opd}")
    ResponseEntity<Opd> change(
            Caller caller,
            @PathVariable UUID opd,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OpdForm form) {
        var present = opds.seenBy(caller, opd);
        requireManager(caller, present.region());
        if (ifMatch == null) {
            throw Problem.PRECONDITION_REQUIRED.because(
                    "Kirim If-Match dengan ETag dari GET. / Send If-Match with the ETag that GET answered.");
        }
        if (!present.region().equals(form.region())) {
            throw Problem.REGION_OF_AN_OPD_IS_FIXED.because(
                    "Buka OPD baru di wilayah itu. / Open a new OPD in that region.");
        }
        if (!ifMatch.equals(tag(present))) {
            throw changedSince();
        }
        try {
            var changed = ledger.record(caller, () -> opds.change(opd, present.version(), form))
                    .orElseThrow(OpdController::changedSince);
            return ResponseEntity.ok().eTag(tag(changed)).body(changed);
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    private List<Opd> page(
            Caller caller, @Nullable String region, @Nullable String search, @Nullable UUID after, int limit) {
        return switch (caller) {
            case Caller.Opd own ->
                after != null ? List.of() : opds.find(own.opd()).stream().toList();
            case Caller.Region own when region == null -> opds.below(own.region(), search, after, limit);
            case Caller.Region own -> own.mayManage(region) ? opds.below(region, search, after, limit) : List.of();
            case Caller.Admin _ -> opds.below(region == null ? "" : region, search, after, limit);
        };
    }

    private static String next(Opd last) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", last.id())
                .scheme(null)
                .host(null)
                .port(null)
                .toUriString();
    }

    private static String tag(Opd opd) {
        return "\"" + opd.version() + "\"";
    }

    private static RuntimeException changedSince() {
        return Problem.CHANGED_SINCE.because(
                "Baca lagi OPD ini, lalu kirim perubahan dengan ETag barunya. / Read it again and send the new ETag.");
    }

    private static RuntimeException taken(DuplicateKeyException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage()).contains("one_opd_per_npp_and_division")
                ? Problem.NPP_TAKEN.because(
                        "NPP dan divisi ini milik OPD lain. / Another OPD has this NPP and division.")
                : Problem.OPD_NAME_TAKEN.because("Pilih nama lain. / Choose another name.");
    }

    private static void requireManager(Caller caller, String region) {
        if (!caller.mayManage(region)) {
            throw new AccessDeniedException("only the admin of the region may open or change its OPDs");
        }
    }
}
