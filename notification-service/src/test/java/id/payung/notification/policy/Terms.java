package id.payung.notification.policy;

import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policies.Entry;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The standard policy, for tests that need no tables.
public final class Terms {

    private Terms() {}

    public static Policy standard(ZoneId zone, List<Contact> superiors, LocalDate... holidays) {
        return new Policy(
                Arrays.stream(Reason.values()).collect(Collectors.toMap(Function.identity(), Rule::standard)),
                Rhythm.STANDARD,
                new Agenda(zone, Rhythm.STANDARD, Hours.STANDARD, Set.of(holidays)),
                Policy.STANDARD_ESCALATION,
                Language.ID,
                superiors);
    }

    /// A rule that an OPD sets for itself from a day on.
    public static void set(Policies policies, UUID opd, Reason reason, String from, int people) {
        LocalDate day = LocalDate.parse(from);
        policies.add(new Entry(
                Place.of(opd),
                day,
                new Setting(Map.of(reason, new Rule(true, 0, people, 0)), null, null, null, null),
                "test",
                Instant.EPOCH));
    }
}
