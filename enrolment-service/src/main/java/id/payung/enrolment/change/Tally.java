package id.payung.enrolment.change;

import id.payung.edge.ProblemType;
import id.payung.enrolment.registration.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What came of one command over many people: every one of them is done, repeated or refused.
public final class Tally {

    /// @param problem stable name of the refusal
    /// @param detail what to do instead
    public record Refused(UUID worker, String problem, String detail) {}

    /// What the caller is told.
    ///
    /// @param refused the first 1,000 of them
    /// @param refusedInAll all of them
    public record Answer(int done, int repeated, List<Refused> refused, int refusedInAll) {}

    private static final int MOST_REFUSED = 1_000;

    private final List<Refused> refused = new ArrayList<>();
    private int done;
    private int repeated;
    private int refusedInAll;

    void done(int people) {
        done += people;
    }

    void repeat(int people) {
        repeated += people;
    }

    /// @param named the first of them
    /// @param people how many there are
    void refuse(List<UUID> named, int people, Refusal refusal) {
        named.forEach(worker -> refuse(worker, refusal));
        refusedInAll += people - named.size();
    }

    void refuse(UUID worker, Refusal refusal) {
        refusedInAll++;
        if (refused.size() == MOST_REFUSED) {
            return;
        }
        var name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        refused.add(new Refused(worker, ProblemType.uri(name).toString(), refusal.remedy()));
    }

    void add(Tally part) {
        done += part.done;
        repeated += part.repeated;
        refusedInAll += part.refusedInAll;
        part.refused.stream().limit(MOST_REFUSED - refused.size()).forEach(refused::add);
    }

    public Answer answer() {
        return new Answer(done, repeated, List.copyOf(refused), refusedInAll);
    }
}
