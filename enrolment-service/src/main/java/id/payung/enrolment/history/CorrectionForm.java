package id.payung.enrolment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.State;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of a person's past is wrong, and what is right instead.
///
/// @param wrong a state of the history and its first day; absent when a state is missing
/// @param right what stands there from now on; absent when it never happened
/// @param note letter number or code that says why
record CorrectionForm(
        @Nullable Wrong wrong,
        @Nullable Right right,
        @Nullable Note note) {

    /// A state as the history holds it.
    record Wrong(State state, LocalDate effectiveOn) {}

    /// @param reason of somebody lapsed or delisted, and of nobody else
    /// @param monthsBehind 1 to 3, of somebody behind and of nobody else
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Right(
            State state,
            LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable Integer monthsBehind) {

        Registration registration() {
            try {
                var registration =
                        Registration.of(state, effectiveOn, Objects.requireNonNullElse(monthsBehind, 0), reason);
                if (Objects.equals(registration.reasonName(), reason)
                        && Objects.equals(registration.monthsBehind(), monthsBehind)
                        && (monthsBehind == null || (monthsBehind >= 1 && monthsBehind <= 3))) {
                    return registration;
                }
            } catch (IllegalArgumentException _) {
                // no such reason: refused like a reason too many
            }
            throw CommonProblem.INVALID_REQUEST.because(
                    "right: reason hanya dan harus untuk LAPSED dan DELISTED, monthsBehind (1-3) untuk BEHIND."
                            + " / A reason goes with LAPSED and DELISTED only, monthsBehind (1 to 3) with BEHIND.");
        }
    }

    CorrectionForm {
        if (wrong == null && right == null) {
            throw CommonProblem.INVALID_REQUEST.because("Isi wrong, right atau keduanya. / Give wrong, right or both.");
        }
    }
}
