package id.payung.enrolment.overlap;

import id.payung.enrolment.registration.Person;
import id.payung.enrolment.vault.Vault;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// People who wait for a decision: each encrypted as a whole and bound to the office that listed them.
@Component
class Waiting {

    private final Vault vault;
    private final ObjectMapper json;

    Waiting(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(UUID opd, Person person) {
        return vault.seal(json.writeValueAsBytes(person), about(opd, person.nikHash()));
    }

    Person open(UUID opd, byte[] nikHash, byte[] sealed) {
        return json.readValue(vault.open(sealed, about(opd, nikHash)), Person.class);
    }

    private static String about(UUID opd, byte[] nikHash) {
        return "overlap:" + opd + ":" + HexFormat.of().formatHex(nikHash);
    }
}
