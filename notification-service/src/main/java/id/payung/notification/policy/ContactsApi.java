package id.payung.notification.policy;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.policy.Contacts.Mailbox;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts/{region}")
@Tag(
        name = "contacts",
        description = "To whom the alerts of a region's OPDs are escalated, where an OPD names nobody for the role")
class ContactsApi {

    private static final int MOST = 50;
    private static final int LONGEST = 254;

    private final Authority authority;
    private final Contacts contacts;
    private final Clock clock;

    ContactsApi(Authority authority, Contacts contacts, Clock clock) {
        this.authority = authority;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The mailboxes that a region named")
    List<Mailbox> show(Caller caller, @PathVariable String region) {
        Region known = region(authority.read(caller, region));
        return contacts.of(List.of(known.code())).getOrDefault(known.code(), List.of()).stream()
                .map(ContactsApi::mailbox)
                .toList();
    }

    @PutMapping
    @Operation(summary = "Sets the mailboxes of a region, all of them")
    List<Mailbox> put(Caller caller, @PathVariable String region, @RequestBody List<Mailbox> mailboxes) {
        Region known = region(authority.set(caller, region));
        Bounds.within("mailboxes", mailboxes.size(), 0, MOST);
        mailboxes.forEach(ContactsApi::check);
        contacts.put(known, mailboxes, caller.clientId(), clock.instant());
        return show(caller, region);
    }

    private static Region region(Authority.Known known) {
        if (known.whom() instanceof Seen.Within(Region region)) {
            return region;
        }
        throw CommonProblem.NOT_FOUND.refusal();
    }

    private static Mailbox mailbox(Contact contact) {
        return new Mailbox(Role.valueOf(contact.role()), contact.email());
    }

    private static void check(@Nullable Mailbox mailbox) {
        Bounds.must(
                mailbox != null && mailbox.role() != null && isAddress(mailbox.email()),
                "Isi role (SEKDA, DISNAKER, REGION_HEAD) dan email yang sah",
                "Give role (SEKDA, DISNAKER, REGION_HEAD) and a valid email");
    }

    private static boolean isAddress(@Nullable String email) {
        if (email == null || email.length() > LONGEST || email.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            return false;
        }
        try {
            return new InternetAddress(email, true).getAddress().equals(email) && email.contains("@");
        } catch (AddressException _) {
            return false;
        }
    }
}
