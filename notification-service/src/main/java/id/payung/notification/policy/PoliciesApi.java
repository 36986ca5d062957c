package id.payung.notification.policy;

import id.payung.edge.Caller;
import id.payung.notification.policy.Authority.Known;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies/{place}")
@Tag(
        name = "policies",
        description =
                "What counts as alarming, how often one writes and to whom. A place is ID, a region (36, 36.73) or"
                        + " the id of an OPD; what it does not set, the next wider one does, and at last the standard")
class PoliciesApi {

    private static final int MOST_ENTRIES = 200;

    private final Authority authority;
    private final Policies policies;
    private final SetPolicy setPolicy;
    private final Clock clock;

    PoliciesApi(Authority authority, Policies policies, SetPolicy setPolicy, Clock clock) {
        this.authority = authority;
        this.policies = policies;
        this.setPolicy = setPolicy;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What applies at a place today, and everything the place itself ever set")
    View show(Caller caller, @PathVariable String place) {
        return view(place, authority.read(caller, place));
    }

    @PutMapping
    @Operation(
            summary = "Sets the policy of a place as a whole, from a day on (today, where none is given)",
            description = "Left out: as the next wider place has it. The same again changes nothing.")
    View put(
            Caller caller,
            @PathVariable String place,
            @RequestParam Optional<LocalDate> from,
            @RequestBody Setting setting) {
        Known known = authority.set(caller, place);
        LocalDate today = known.calendar().today(clock.instant());
        setPolicy.set(known, from.orElse(today), setting, caller.clientId());
        return view(place, known);
    }

    @PostMapping("/preview")
    @Operation(summary = "How many alerts there would be if a place set this today; nothing is kept")
    SetPolicy.Preview preview(Caller caller, @PathVariable String place, @RequestBody Setting setting) {
        return setPolicy.preview(authority.set(caller, place), setting);
    }

    /// Whether the caller may set anything there, beside reading it.
    boolean maySet(Caller caller, String place) {
        return Authority.maySet(caller, authority.read(caller, place));
    }

    private View view(String place, Known known) {
        return new View(
                place,
                policies.effective(known.around(), known.calendar().today(clock.instant())),
                policies.history(known.place(), MOST_ENTRIES).stream()
                        .map(entry -> new Said(entry.from(), entry.setting(), entry.setBy(), entry.setAt()))
                        .toList());
    }

    /// @param effective what applies today, all parts filled
    /// @param history what the place itself set, the latest day first
    record View(String place, Setting effective, List<Said> history) {}

    /// @param from first day, in the place's own calendar
    /// @param setBy the caller's name in its token
    record Said(LocalDate from, Setting setting, String setBy, Instant setAt) {}
}
