package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Query;
import id.payung.notification.standing.Standings.Sort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "standings", description = "How every OPD stands, for five reasons")
class StandingsApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Standings standings;
    private final StandingViews views;
    private final Clock clock;

    StandingsApi(Standings standings, StandingViews views, Clock clock) {
        this.standings = standings;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/api/v1/standings")
    @Operation(
            summary = "Standings of all OPDs that the caller may see",
            description = "sort says the order: most first, names from A to Z, the least protected first. reason keeps"
                    + " those for which one of these holds, inOrder those for which none of the five does or some do."
                    + " A filtered page may be short of its limit while there is a next one.")
    Page page(
            Caller caller,
            @RequestParam Optional<String> region,
            @RequestParam Optional<Set<Reason>> reason,
            @RequestParam Optional<Boolean> inOrder,
            @RequestParam(defaultValue = "ID") Sort sort,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "100") int limit) {
        Standings.Page page = standings.page(
                new Query(Seen.by(caller), region.map(Pages::region), sort, after, Pages.limit(limit)),
                wanted(reason.orElse(Set.of()), inOrder));
        return new Page(views.of(page.standings()), page.next().orElse(null));
    }

    @GetMapping(value = "/api/v1/standings.csv", produces = "text/csv")
    @Operation(summary = "The same as a table for a spreadsheet, all pages in one")
    ResponseEntity<StreamingResponseBody> table(
            Caller caller,
            @RequestParam Optional<String> region,
            @RequestParam Optional<Set<Reason>> reason,
            @RequestParam Optional<Boolean> inOrder,
            @RequestParam(defaultValue = "NAME") Sort sort) {
        Query first = new Query(Seen.by(caller), region.map(Pages::region), sort, Optional.empty(), Pages.LONGEST);
        Predicate<Standing> wanted = wanted(reason.orElse(Set.of()), inOrder);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("standings.csv")
                                .build()
                                .toString())
                .body(out -> new StandingTable(standings, views).write(out, first, wanted));
    }

    @GetMapping("/api/v1/standings/{opd}")
    @Operation(summary = "Standing of one OPD")
    StandingView one(Caller caller, @PathVariable UUID opd) {
        Standing standing = standings.find(opd, Seen.by(caller)).orElseThrow(CommonProblem.NOT_FOUND::refusal);
        return views.of(List.of(standing)).getFirst();
    }

    private Predicate<Standing> wanted(Set<Reason> reasons, Optional<Boolean> inOrder) {
        Instant now = clock.instant();
        return standing -> {
            LocalDate today = standing.opd().region().today(now);
            return (reasons.isEmpty()
                            || reasons.stream()
                                    .anyMatch(reason ->
                                            standing.finding(reason, today, 0).isPresent()))
                    && inOrder.map(asked -> asked == standing.isInOrder(today)).orElse(true);
        };
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<StandingView> standings, @Nullable UUID next) {}
}
