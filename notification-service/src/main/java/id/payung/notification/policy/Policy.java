package id.payung.notification.policy;

import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What applies to one OPD on one day.
///
/// @param escalation steps in their order
/// @param superiors mailboxes of the region, for roles of which the OPD names none
public record Policy(
        Map<Reason, Rule> rules,
        Rhythm rhythm,
        Agenda agenda,
        List<Escalation> escalation,
        Language language,
        List<Contact> superiors) {

    /// Office first, then regional secretary and labour office, then the head of the region: two weeks for each.
    static final List<Escalation> STANDARD_ESCALATION = List.of(
            new Escalation(14, Set.of(Role.SEKDA, Role.DISNAKER)), new Escalation(14, Set.of(Role.REGION_HEAD)));

    /// Days that a reason may hold before it is alarming; for a warning, how many days ahead it is given.
    public int days(Reason reason) {
        return rule(reason).days();
    }

    private Rule rule(Reason reason) {
        return Objects.requireNonNull(rules.get(reason));
    }

    /// The reason as far as it is alarming: its grace over, its thresholds reached.
    public Optional<Finding> alarming(Reason reason, Standing standing, LocalDate today) {
        Rule rule = rule(reason);
        return rule.alarming()
                ? standing.finding(reason, today, rule.days())
                        .filter(finding -> rule.isReachedBy(finding.people(), finding.ofHowMany()))
                : Optional.empty();
    }

    /// The next step after so many, and the day from which on it is due.
    ///
    /// @param last day of the step before, or on which the alert was opened
    public Optional<Due> nextStep(int told, LocalDate last) {
        return escalation.stream().skip(told).findFirst().map(step -> new Due(step, last.plusDays(step.days())));
    }

    /// Mailboxes of a step: those that the OPD names for its roles, otherwise the region's.
    public List<Contact> recipients(Opd opd, Escalation step) {
        return step.to().stream()
                .sorted()
                .flatMap(role -> {
                    List<Contact> own = having(role, opd.contacts());
                    return (own.isEmpty() ? having(role, superiors) : own).stream();
                })
                .toList();
    }

    private static List<Contact> having(Role role, List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.role().equals(role.name()))
                .toList();
    }

    /// A step of escalation.
    ///
    /// @param days after the step before, or after the alert was opened, 1 to 366
    /// @param to whom it is told, at least one
    public record Escalation(int days, Set<Role> to) {

        public Escalation {
            Bounds.within("escalation.days", days, 1, 366);
            Bounds.must(
                    to != null && !to.isEmpty(),
                    "escalation.to: paling sedikit satu penerima",
                    "escalation.to: at least one role");
            to = Set.copyOf(to);
        }
    }

    /// A step that is to come.
    public record Due(Escalation step, LocalDate day) {}

    /// To whom an alert is escalated: regional secretary (Sekda), labour office (Disnaker), head of the region.
    public enum Role {
        SEKDA,
        DISNAKER,
        REGION_HEAD
    }

    /// Language of letters.
    public enum Language {
        ID,
        EN
    }
}
