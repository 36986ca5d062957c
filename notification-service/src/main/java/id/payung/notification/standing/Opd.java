package id.payung.notification.standing;

import id.payung.notification.region.Region;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// An office as it was described last.
///
/// @param budgetYears years for which money is set aside
/// @param openedAt when it was first heard of
public record Opd(
        UUID id, Region region, String name, List<Contact> contacts, Set<Integer> budgetYears, Instant openedAt) {

    /// Where the office itself reads its mail; the others are for escalation.
    public List<Contact> mailboxes() {
        return contacts.stream()
                .filter(contact ->
                        contact.role().equals("HEAD") || contact.role().equals("OPERATOR"))
                .toList();
    }

    /// A mailbox of an office.
    ///
    /// @param role HEAD, OPERATOR, SEKDA, DISNAKER or REGION_HEAD
    public record Contact(String role, String email) {

        public Contact {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(email, "email");
        }
    }
}
