package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.policy.Policies;
import id.payung.notification.policy.Policy;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/standings")
@Tag(name = "standings", description = "How every OPD stands, for five reasons")
class StandingsApi {

    private final Standings standings;
    private final Policies policies;
    private final Clock clock;

    StandingsApi(Standings standings, Policies policies, Clock clock) {
        this.standings = standings;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Standings of all OPDs that the caller may see")
    Page page(Caller caller, @RequestParam Optional<UUID> after, @RequestParam(defaultValue = "100") int limit) {
        List<Standing> page = standings.page(Seen.by(caller), after, Pages.limit(limit));
        Instant now = clock.instant();
        Map<UUID, Policy> policy = policies.of(page.stream().map(Standing::opd).toList(), now);
        return new Page(
                page.stream()
                        .map(it -> StandingView.of(
                                it, Objects.requireNonNull(policy.get(it.opd().id())), now))
                        .toList(),
                page.size() < limit ? null : page.getLast().opd().id());
    }

    @GetMapping("/{opd}")
    @Operation(summary = "Standing of one OPD")
    StandingView one(Caller caller, @PathVariable UUID opd) {
        Standing standing = standings.find(opd, Seen.by(caller)).orElseThrow(CommonProblem.NOT_FOUND::refusal);
        Instant now = clock.instant();
        return StandingView.of(standing, policies.of(standing.opd(), now), now);
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<StandingView> standings, @Nullable UUID next) {}
}
