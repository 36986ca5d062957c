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

    /// When a reason is alarming.
    ///
    /// @param alarming false: never
    /// @param days that the reason may hold before it is, 0 to 366; for a warning, how many days ahead it is given
    /// @param people from so many people (or rows) on, at least 1
    /// @param percent from such a share of the roster (or of the rows) on, 0 to 100
    record Rule(boolean alarming, int days, int people, int percent) {

        Rule {
            Bounds.within("days", days, 0, 366);
            Bounds.within("people", people, 1, 1_000_000);
            Bounds.within("percent", percent, 0, 100);
        }

        /// What holds without any set-up. A new office has two weeks to send its roster and a month to show
        /// its budget; a registered person is paid for by the 15th of the month after, so 45 days are
        /// always enough. Two weeks are enough to pay before protection ends, and a month to prolong an
        /// appointment.
        static Rule standard(Reason reason) {
            return switch (reason) {
                case NO_ROSTER, PROTECTION_ENDING -> new Rule(true, 14, 1, 0);
                case REJECTED_ROWS, UNREGISTERED -> new Rule(true, 0, 1, 0);
                case UNPAID_OR_LAPSED -> new Rule(true, 45, 1, 0);
                case NOT_BUDGETED, TERM_ENDING -> new Rule(true, 30, 1, 0);
            };
        }

        /// True when so many out of so many are enough; where there is nothing to compare with, they are.
        boolean isReachedBy(int count, int ofHowMany) {
            return ofHowMany == 0 || (count >= people && 100L * count >= (long) percent * ofHowMany);
        }
    }

    /// How often one writes.
    ///
    /// @param reminderDays days between two digests about an alert that stays open, 1 to 366
    /// @param quietDays days that an acknowledgement keeps quiet when it does not say until when, 1 to 92
    /// @param reopenDays days after closing within which the same thread is taken up again, 0 to 366
    /// @param newsAtAnyHour letters about something new leave at once; otherwise they wait for working hours, as
    /// reminders and escalations do
    public record Rhythm(int reminderDays, int quietDays, int reopenDays, boolean newsAtAnyHour) {

        static final Rhythm STANDARD = new Rhythm(7, 14, 30, true);

        public Rhythm {
            Bounds.within("reminderDays", reminderDays, 1, 366);
            Bounds.within("quietDays", quietDays, 1, 92);
            Bounds.within("reopenDays", reopenDays, 0, 366);
        }
    }
}
