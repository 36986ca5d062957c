package id.payung.notification.policy;

import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Finding;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What applies to one OPD on one day.
public record Policy(Map<Reason, Rule> rules, Rhythm rhythm) {

    /// Days that a reason may hold before it is alarming.
    public int graceDays(Reason reason) {
        return rule(reason).graceDays();
    }

    private Rule rule(Reason reason) {
        return Objects.requireNonNull(rules.get(reason));
    }

    /// The reason as far as it is alarming: its grace over, its thresholds reached.
    public Optional<Finding> alarming(Reason reason, Standing standing, LocalDate today) {
        Rule rule = rule(reason);
        return rule.alarming()
                ? standing.finding(reason, today, rule.graceDays())
                        .filter(finding -> rule.isReachedBy(finding.people(), finding.ofHowMany()))
                : Optional.empty();
    }
}
