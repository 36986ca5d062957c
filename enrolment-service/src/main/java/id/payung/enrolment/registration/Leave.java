package id.payung.enrolment.registration;

import id.payung.edge.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes one person off the roster today, in the transaction of whatever is the cause.
@Component
public class Leave {

    private final Workers workers;
    private final Clock clock;

    Leave(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /// @param reason of a delisting
    public void now(UUID opd, UUID worker, String reason) {
        var held = workers.hold(opd, List.of(worker)).getFirst();
        var today = LocalDate.now(clock);
        var began = held.registration().on();
        workers.move(List.of(worker), new Registration.Delisted(began.isAfter(today) ? began : today, reason(reason)));
    }

    private static Change.Delist.Reason reason(String text) {
        return Arrays.stream(Change.Delist.Reason.values())
                .filter(reason -> reason.name().equals(text))
                .findAny()
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                        "leaving: pilih salah satu dari / choose one of " + List.of(Change.Delist.Reason.values())));
    }
}
