package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Pages;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
    private final KeepOpds keep;

    OpdController(Opds opds, Standings standings, KeepOpds keep) {
        this.opds = opds;
        this.standings = standings;
        this.keep = keep;
    }

    /// Opens an OPD: 201, or 200 with the present one when the region has an OPD of that name.
    @PostMapping
    ResponseEntity<Opd> open(Caller caller, @RequestBody OpdForm form) {
        return keep.open(caller, form)
                .map(opd -> ResponseEntity.created(URI.create("/api/v1/opds/" + opd.id()))
                        .eTag(KeepOpds.tag(opd))
                        .body(opd))
                .orElseGet(() ->
                        ResponseEntity.of(opds.find(form.region(), form.name().strip())));
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
        return ResponseEntity.ok().eTag(KeepOpds.tag(found)).body(found);
    }

    /// Replaces what is known of an OPD; the region stays. `If-Match` carries the `ETag` it was read with.
    @PutMapping("/{opd}")
    ResponseEntity<Opd> change(
            Caller caller,
            @PathVariable UUID opd,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OpdForm form) {
        var changed = keep.change(caller, opd, ifMatch, form);
        return ResponseEntity.ok().eTag(KeepOpds.tag(changed)).body(changed);
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
}
