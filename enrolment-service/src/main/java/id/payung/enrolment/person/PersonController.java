package id.payung.enrolment.person;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.overlap.ListPeople;
import id.payung.enrolment.registration.Listing;
import id.payung.enrolment.registration.Workers;
import id.payung.enrolment.sheet.Row;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.sheet.Sheets.Ages;
import id.payung.enrolment.vault.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonController {

    private final Opds opds;
    private final Sheets sheets;
    private final Vault vault;
    private final ListPeople listing;
    private final Workers workers;
    private final Ledger ledger;
    private final Clock clock;

    PersonController(
            Opds opds, Sheets sheets, Vault vault, ListPeople listing, Workers workers, Ledger ledger, Clock clock) {
        this.listing = listing;
        this.opds = opds;
        this.sheets = sheets;
        this.vault = vault;
        this.workers = workers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param verdict NEW, CHANGED or UNCHANGED
    record Listed(UUID id, Listing verdict) {}

    /// Lists one person as of today: 201 when new, 200 when known; the same call again is UNCHANGED. Who is 15 or 16
    /// is listed by a region or ADMIN, with a note.
    @PostMapping("/api/v1/opds/{opd}/workers")
    ResponseEntity<Listed> list(Caller caller, @PathVariable UUID opd, @RequestBody PersonForm form) {
        var whose = opds.seenBy(caller, opd);
        var today = LocalDate.now(clock);
        return switch (form.check(sheets, today, whose.region(), ages(caller, form))) {
            case Row.Faulty faulty -> throw refused(faulty);
            case Row.Sound sound -> list(caller, whose, new Order(today, form.note()), sound);
        };
    }

    private record Order(LocalDate on, @Nullable Note why) {}

    /// Who is 15 or 16 is listed by a region or ADMIN, who says on what ground.
    private static Ages ages(Caller caller, PersonForm form) {
        return form.note() == null || caller instanceof Caller.Opd ? Ages.FROM_17 : Ages.REVIEWED_FROM_15;
    }

    private ResponseEntity<Listed> list(Caller caller, Opd opd, Order order, Row.Sound row) {
        var nik = vault.seal(row.nik().digits());
        var person = row.person(nik.hash(), nik.ciphertext());
        var verdict = ledger.record(
                caller,
                order.why(),
                () -> listing.list(opd, order.on(), List.of(person)).getFirst());
        if (verdict == Listing.HELD) {
            throw Problem.HELD_FOR_THE_REGION.because(
                    "Admin wilayah memutuskan; lihat /overlaps OPD Anda. / The admin of the region decides; see /overlaps.");
        }
        if (verdict == Listing.ELSEWHERE) {
            throw Problem.ON_ANOTHER_ROSTER.because("Hubungi admin wilayah. / Ask the admin of the region.");
        }
        var listed = new Listed(workers.idOf(person).orElseThrow(), verdict);
        return verdict == Listing.NEW
                ? ResponseEntity.created(URI.create("/api/v1/opds/" + opd.id() + "/workers/" + listed.id()))
                        .body(listed)
                : ResponseEntity.ok(listed);
    }

    private static RuntimeException refused(Row.Faulty faulty) {
        var problem = Problem.INVALID_PERSON.because("Perbaiki yang disebut di faults. / Mend what faults names.");
        problem.getBody().setProperty("faults", faulty.rejects());
        return problem;
    }
}
