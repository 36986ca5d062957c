package id.payung.notification.policy;

import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.standing.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one place sets. What it leaves out is as the next wider place says, and at last as the standard says.
///
/// @param reasons the rule of each reason that is set here
/// @param escalation the steps in their order; an empty list: none
/// @param language in which letters are written first; the other one stands below
record Setting(
        @Nullable Map<Reason, Rule> reasons,
        @Nullable Rhythm rhythm,
        @Nullable Hours hours,
        @Nullable List<Escalation> escalation,
        @Nullable Language language) {

    private static final int MOST_STEPS = 5;

    Setting {
        Bounds.must(
                escalation == null || escalation.size() <= MOST_STEPS,
                "escalation: paling banyak %d langkah".formatted(MOST_STEPS),
                "escalation: at most %d steps".formatted(MOST_STEPS));
    }

    @Nullable
    Rule rule(Reason reason) {
        return reasons == null ? null : reasons.get(reason);
    }
}
