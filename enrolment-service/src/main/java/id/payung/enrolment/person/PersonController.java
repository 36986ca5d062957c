package id.payung.enrolment.person;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.person.ListPerson.Listed;
import id.payung.enrolment.registration.JoinRoster.Listing;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonController {

    private final Opds opds;
    private final ListPerson list;

    PersonController(Opds opds, ListPerson list) {
        this.opds = opds;
        this.list = list;
    }

    /// Lists one person as of today: 201 when new, 200 when known; the same call again is UNCHANGED. Who is 15 or 16
    /// is listed by a region or ADMIN, with a note.
    @PostMapping("/api/v1/opds/{opd}/workers")
    ResponseEntity<Listed> list(Caller caller, @PathVariable UUID opd, @RequestBody PersonForm form) {
        var listed = list.list(caller, opds.seenBy(caller, opd), form);
        return listed.verdict() == Listing.NEW
                ? ResponseEntity.created(URI.create("/api/v1/opds/" + opd + "/workers/" + listed.id()))
                        .body(listed)
                : ResponseEntity.ok(listed);
    }
}
