package id.payung.enrolment.registration;

import id.payung.edge.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What came of one command over many people: every one of them is done, repeated or refused.
final class Tally {

    /// @param problem stable name of the refusal
    /// @param detail what to do instead
    record Refused(UUID worker, String problem, String detail) {}

    /// What the caller is told.
    record Answer(int done, int repeated, List<Refused> refused) {}

    private final List<Refused> refused = new ArrayList<>();
    private int done;
    private int repeated;

    void done(int people) {
        done += people;
    }

    void repeat() {
        repeated++;
    }

    void refuse(UUID worker, Refusal refusal) {
        var name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        refused.add(new Refused(worker, ProblemType.uri(name).toString(), refusal.remedy()));
    }

    void add(Tally part) {
        done += part.done;
        repeated += part.repeated;
        refused.addAll(part.refused);
    }

    Answer answer() {
        return new Answer(done, repeated, List.copyOf(refused));
    }
}
