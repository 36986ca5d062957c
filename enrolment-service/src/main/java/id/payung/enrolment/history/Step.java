package id.payung.enrolment.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A state that a person came into on a day; its members are named as in the events it is read from.
///
/// @param effectiveOn first day of the state
/// @param reason of somebody lapsed or delisted
/// @param monthsBehind 1 to 3, of somebody behind
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Step(
        State state,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable Integer monthsBehind,
        Segment segment,
        Category category,
        Funding funding) {

    /// What an event tells: who was listed and registered at once came into two states.
    static List<Step> told(Step step, @Nullable LocalDate listedOn) {
        return listedOn == null ? List.of(step) : List.of(step.into(new Registration.Listed(listedOn)), step);
    }

    Registration registration() {
        return Registration.of(state, effectiveOn, Objects.requireNonNullElse(monthsBehind, 0), reason);
    }

    /// Somebody of this kind in that state.
    Step into(Registration next) {
        return new Step(next.state(), next.on(), next.reasonName(), next.monthsBehind(), segment, category, funding);
    }

    /// The same state of somebody of another's kind.
    Step ofKind(Step other) {
        return new Step(state, effectiveOn, reason, monthsBehind, other.segment, other.category, other.funding);
    }
}
