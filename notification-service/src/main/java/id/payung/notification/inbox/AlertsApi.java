package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemType;
import id.payung.notification.alert.Alert;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alerts;
import id.payung.notification.alert.Query;
import id.payung.notification.alert.Query.Filter;
import id.payung.notification.alert.QuietAlert;
import id.payung.notification.delivery.Deliveries;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "alerts", description = "One open alert per OPD and reason")
class AlertsApi {

    private static final int LONGEST_NOTE = 500;

    private static final ProblemType ALERT_CLOSED =
            new ProblemType("alert-closed", HttpStatus.CONFLICT, "Peringatan sudah selesai / Alert is closed");
    private static final ProblemType QUIET_DAY =
            new ProblemType("quiet-day", HttpStatus.UNPROCESSABLE_CONTENT, "Tidak pada hari itu / Not on that day");

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final QuietAlert quietAlert;
    private final ConcernedPeople people;

    AlertsApi(Alerts alerts, Deliveries deliveries, QuietAlert quietAlert, ConcernedPeople people) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.quietAlert = quietAlert;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Alerts that the caller may see, in the order in which their threads began")
    Page page(
            Caller caller,
            @RequestParam Optional<Set<Alert.State>> state,
            @RequestParam Optional<Set<Reason>> reason,
            @RequestParam Optional<UUID> opd,
            @RequestParam Optional<String> region,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "100") int limit) {
        Filter filter = new Filter(
                state.filter(it -> !it.isEmpty()).orElse(Filter.NONE.states()),
                reason.filter(it -> !it.isEmpty()).orElse(Filter.NONE.reasons()),
                opd,
                region.map(Pages::region));
        List<Alert> page = Query.seenBy(Seen.by(caller), filter, after, Pages.limit(limit))
                .map(alerts::page)
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
        return new Page(
                page.stream().map(AlertView::of).toList(),
                page.size() < limit ? null : page.getLast().matter().id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One alert, what happened to it, and its letters")
    AlertThread one(Caller caller, @PathVariable UUID id) {
        Alert alert = find(caller, id);
        return new AlertThread(
                AlertView.of(alert), alerts.thread(id, Pages.LONGEST), deliveries.about(id, Pages.LONGEST));
    }

    @GetMapping("/{id}/people")
    @Operation(summary = "Everybody whom a live alert concerns, longest first; nobody where it is about the office")
    ConcernedPeople.Page people(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "100") int limit) {
        return people.of(find(caller, id), after, Pages.limit(limit));
    }

    Alert find(Caller caller, UUID id) {
        return alerts.find(id)
                .filter(it -> seenBy(Seen.by(caller)).test(it.matter()))
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    @PostMapping("/{id}/acknowledgement")
    @Operation(summary = "Somebody has seen it and acts: no reminders until a day")
    AlertView acknowledge(
            Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Acknowledgement body) {
        Acknowledgement asked = body == null ? new Acknowledgement(null, null) : body;
        return answer(quietAlert.acknowledge(
                id, seenBy(Seen.by(caller)), caller.clientId(), asked.until(), note(asked.note())));
    }

    @PostMapping("/{id}/snooze")
    @Operation(summary = "Puts the alert off to a day, for a reason that is kept")
    AlertView snooze(Caller caller, @PathVariable UUID id, @RequestBody Snooze body) {
        String reason = note(body.reason());
        if (body.until() == null || reason == null || reason.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Isi until (tanggal) dan reason (alasan). / Give until (a date) and reason.");
        }
        return answer(quietAlert.snooze(id, seenBy(Seen.by(caller)), caller.clientId(), body.until(), reason));
    }

    private static AlertView answer(QuietAlert.Outcome outcome) {
        return switch (outcome) {
            case QuietAlert.Outcome.Quieted(Alert alert) -> AlertView.of(alert);
            case QuietAlert.Outcome.Unknown _ -> throw CommonProblem.NOT_FOUND.refusal();
            case QuietAlert.Outcome.AlreadyClosed _ ->
                throw ALERT_CLOSED.because("Peringatan ini sudah selesai: tidak ada yang perlu dilakukan."
                        + " / This alert is closed: there is nothing to do.");
            case QuietAlert.Outcome.DayRefused(LocalDate first, LocalDate last) ->
                throw QUIET_DAY.because("Pilih tanggal dari %s sampai %s. / Choose a day from %s to %s."
                        .formatted(first, last, first, last));
        };
    }

    private static Predicate<Matter> seenBy(Seen seen) {
        return switch (seen) {
            case Seen.Own(UUID own) -> matter -> matter.opd().equals(own);
            case Seen.Within within -> matter -> within.region().covers(matter.region());
            case Seen.Everything _ -> _ -> true;
        };
    }

    private static @Nullable String note(@Nullable String text) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Catatan paling panjang %d huruf. / A note has at most %d characters."
                            .formatted(LONGEST_NOTE, LONGEST_NOTE));
        }
        return text;
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<AlertView> alerts, @Nullable UUID next) {}

    /// @param happenings what happened, oldest first
    /// @param deliveries letters and every attempt to bring them
    record AlertThread(AlertView alert, List<Happening> happenings, List<Delivery> deliveries) {}

    /// @param until first day on which reminders come again; left out: what the policy says
    record Acknowledgement(
            @Nullable LocalDate until, @Nullable String note) {}

    /// @param until first day on which the alert speaks again
    record Snooze(@Nullable LocalDate until, @Nullable String reason) {}
}
