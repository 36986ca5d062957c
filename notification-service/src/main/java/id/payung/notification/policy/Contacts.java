package id.payung.notification.policy;

import id.payung.notification.batch.Rows;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table `region_contact`: to whom a region's alerts are escalated. Mailboxes of offices, never of persons.
@Component
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Contact>> of(Collection<String> regions) {
        Map<String, List<Contact>> contacts = new HashMap<>();
        jdbc.sql("""
                        SELECT region, role, email FROM region_contact WHERE region = ANY (:regions)
                        ORDER BY region, role, email
                        """).param("regions", Rows.array(regions)).query(row -> {
            contacts.computeIfAbsent(row.getString("region"), _ -> new ArrayList<>())
                    .add(new Contact(row.getString("role"), row.getString("email")));
        });
        return contacts;
    }

    /// For each role the mailboxes of the nearest region that has any.
    static List<Contact> nearest(Region region, Map<String, List<Contact>> contacts) {
        List<Contact> nearest = new ArrayList<>();
        for (String code : region.upwards()) {
            Set<String> known = nearest.stream().map(Contact::role).collect(Collectors.toSet());
            contacts.getOrDefault(code, List.of()).stream()
                    .filter(contact -> !known.contains(contact.role()))
                    .forEach(nearest::add);
        }
        return nearest;
    }

    /// The whole list of a region.
    @Transactional
    void put(Region region, List<Mailbox> mailboxes, String by, Instant at) {
        jdbc.sql("DELETE FROM region_contact WHERE region = :region")
                .param("region", region.code())
                .update();
        if (mailboxes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO region_contact (region, role, email, set_by, set_at)
                        SELECT DISTINCT :region, role, email, :by, :at::timestamptz
                        FROM json_to_recordset(:rows::json) AS r (role text, email text)
                        """)
                .param("region", region.code())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", Rows.of(mailboxes))
                .update();
    }

    /// Where one role of a region reads its mail.
    record Mailbox(Role role, String email) {}
}
