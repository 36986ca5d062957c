package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.alert.Alert.State;
import id.payung.notification.alert.AlertList;
import id.payung.notification.alert.AlertList.Line;
import id.payung.notification.alert.AlertList.Sort;
import id.payung.notification.alert.Query;
import id.payung.notification.alert.Query.Filter;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of alerts; its script draws it anew when something happens to one.
@Controller
class InboxPages {

    private static final int MOST = 200;
    private static final Set<State> LIVE = EnumSet.complementOf(EnumSet.of(State.CLOSED));

    private final AlertList alerts;
    private final Clock clock;

    InboxPages(AlertList alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// @param state none for whatever is not closed
    @GetMapping("/kotak")
    String list(
            Caller caller,
            @RequestParam Optional<State> state,
            @RequestParam Optional<Reason> reason,
            @RequestParam(defaultValue = "") String region,
            @RequestParam Optional<UUID> opd,
            @RequestParam(defaultValue = "GRAVITY") Sort sort,
            Model model) {
        Filter filter = new Filter(
                state.map(Set::of).orElse(LIVE),
                reason.map(Set::of).orElse(Filter.NONE.reasons()),
                opd,
                Optional.of(region.strip()).filter(it -> !it.isEmpty()).map(Pages::region));
        Filter anyState = new Filter(Filter.NONE.states(), filter.reasons(), opd, filter.region());
        Map<State, Integer> counts = alerts.count(query(caller, anyState));
        model.addAttribute(
                "rows",
                alerts.first(query(caller, filter), sort).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "found",
                filter.states().stream()
                        .mapToInt(it -> counts.getOrDefault(it, 0))
                        .sum());
        model.addAttribute("states", State.values());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("reason", reason.orElse(null));
        model.addAttribute("region", region);
        model.addAttribute("opd", opd.orElse(null));
        model.addAttribute("sort", sort);
        return "inbox/list";
    }

    private static Query query(Caller caller, Filter filter) {
        return Query.seenBy(Seen.by(caller), filter, Optional.empty(), MOST)
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    private Row row(Line line) {
        return new Row(line, ChronoUnit.DAYS.between(line.since(), line.region().today(clock.instant())));
    }

    /// @param days how long it has lasted; below zero where that day is still to come
    record Row(Line alert, long days) {}
}
