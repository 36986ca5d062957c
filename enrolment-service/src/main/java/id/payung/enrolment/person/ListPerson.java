package id.payung.enrolment.person;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.FindWorkers;
import id.payung.enrolment.registration.JoinRoster.Listing;
import id.payung.enrolment.sheet.Row;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.sheet.Sheets.Ages;
import id.payung.enrolment.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists one person as of today, checked as a row of a file is.
@Component
class ListPerson {

    private final Sheets sheets;
    private final Vault vault;
    private final ListTogether together;
    private final FindWorkers find;
    private final Clock clock;

    ListPerson(Sheets sheets, Vault vault, ListTogether together, FindWorkers find, Clock clock) {
        this.sheets = sheets;
        this.vault = vault;
        this.together = together;
        this.find = find;
        this.clock = clock;
    }

    /// @param verdict NEW, CHANGED or UNCHANGED
    record Listed(UUID id, Listing verdict) {}

    /// @throws org.springframework.web.ErrorResponseException with everything that is wrong, as `faults`
    Listed list(Caller caller, Opd opd, PersonForm form) {
        var today = LocalDate.now(clock);
        return switch (form.check(sheets, today, opd.region(), ages(caller, form))) {
            case Row.Faulty faulty -> throw refused(faulty);
            case Row.Sound sound -> list(caller, opd, new Order(today, form.note()), sound);
        };
    }

    private record Order(LocalDate on, @Nullable Note why) {}

    /// Who is 15 or 16 is listed by a region or ADMIN, who says on what ground.
    private static Ages ages(Caller caller, PersonForm form) {
        return form.note() == null || caller instanceof Caller.Opd ? Ages.FROM_17 : Ages.REVIEWED_FROM_15;
    }

    private Listed list(Caller caller, Opd opd, Order order, Row.Sound row) {
        var nik = vault.seal(row.nik().digits());
        var person = row.person(nik.hash(), nik.ciphertext());
        var joined = together.list(caller, opd, order.on(), order.why(), person);
        var verdict = joined.listing();
        if (verdict == Listing.HELD) {
            throw Problem.HELD_FOR_THE_REGION.because(
                    "Admin wilayah memutuskan; lihat /overlaps OPD Anda. / The admin of the region decides; see /overlaps.");
        }
        if (verdict == Listing.ELSEWHERE) {
            throw Problem.ON_ANOTHER_ROSTER.because("Hubungi admin wilayah. / Ask the admin of the region.");
        }
        var id = joined.id() == null ? find.idOf(person).orElseThrow() : joined.id();
        return new Listed(id, verdict);
    }

    private static RuntimeException refused(Row.Faulty faulty) {
        var problem = Problem.INVALID_PERSON.because(
                "Perbaiki isian yang ditandai (faults). / Mend what is marked (faults).");
        problem.getBody().setProperty("faults", faulty.rejects());
        return problem;
    }
}
