package id.payung.enrolment.change;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.registration.State;
import id.payung.enrolment.registration.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a change is for and from when: either `workers` or `everyoneIn`.
///
/// @param on first day of the new state
/// @param workers at most 100,000 ids
/// @param everyoneIn a state: all of the OPD who are in it, or those of them whom `where` names
/// @param where only beside `everyoneIn`
/// @param reason for lapses and delistings
/// @param note letter number or code that says why, kept in the ledger
/// @param dryRun true only says what would happen
record ChangeForm(
        LocalDate on,
        @Nullable List<UUID> workers,
        @Nullable State everyoneIn,
        @Nullable Where where,
        @Nullable String reason,
        @Nullable Note note,
        @Nullable Boolean dryRun) {

    private static final int MOST_WORKERS = 100_000;

    ChangeForm {
        if ((workers == null) == (everyoneIn == null)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Isi salah satu: workers atau everyoneIn. / Give either workers or everyoneIn.");
        }
        if (workers != null && where != null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "where: hanya bersama everyoneIn. / Only together with everyoneIn.");
        }
        if (workers != null && workers.size() > MOST_WORKERS) {
            throw CommonProblem.INVALID_REQUEST.because("workers: paling banyak 100000 id. / At most 100000 ids.");
        }
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    <R extends Enum<R>> R reason(Class<R> reasons) {
        for (var known : reasons.getEnumConstants()) {
            if (known.name().equals(reason)) {
                return known;
            }
        }
        throw CommonProblem.INVALID_REQUEST.because(
                "reason: pilih salah satu dari / choose one of " + List.of(reasons.getEnumConstants()));
    }

    void refuseReason() {
        if (reason != null) {
            throw CommonProblem.INVALID_REQUEST.because("reason: tidak dipakai di sini. / Not used here.");
        }
    }
}
