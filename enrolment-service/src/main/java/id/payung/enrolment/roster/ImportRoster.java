package id.payung.enrolment.roster;

import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.overlap.ListPeople;
import id.payung.enrolment.sheet.Reject;
import id.payung.enrolment.sheet.Row;
import id.payung.enrolment.sheet.Sheet;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Works through one received file: checks each row and lists its people, chunk by chunk.
///
/// A chunk and the count of its rows are one transaction, so that a kill at any point leaves the count true: the next
/// replica reads the file again and goes on behind the rows that were counted.
@Component
class ImportRoster {

    private final Imports imports;
    private final Parts parts;
    private final Rejects rejects;
    private final Sheets sheets;
    private final ListPeople listing;
    private final Opds opds;
    private final Vault vault;
    private final Ledger ledger;
    private final RosterProperties properties;

    ImportRoster(
            Imports imports,
            Parts parts,
            Rejects rejects,
            Sheets sheets,
            ListPeople listing,
            Opds opds,
            Vault vault,
            Ledger ledger,
            RosterProperties properties) {
        this.imports = imports;
        this.parts = parts;
        this.rejects = rejects;
        this.sheets = sheets;
        this.listing = listing;
        this.opds = opds;
        this.vault = vault;
        this.ledger = ledger;
        this.properties = properties;
    }

    /// Another replica works on this import; what this one did since is rolled back.
    static final class TakenOver extends RuntimeException {
        private TakenOver() {
            super("another replica has taken this import over");
        }
    }

    /// Runs to the end, or until another replica has taken over.
    ///
    /// @throws TakenOver when it has
    void run(Imports.Claim claim) throws IOException {
        var opd = opds.find(claim.opd()).orElseThrow();
        try (var file = sheets.open(parts.open(claim.id()), claim.listedOn())) {
            work(new Run(claim, opd, file));
        }
    }

    private void work(Run run) throws IOException {
        var claim = run.claim;
        long rows = 0;
        while (run.file.hasNext() && rows < claim.rows()) {
            run.next();
            rows++;
        }
        while (run.file.hasNext() && rows < properties.mostRows()) {
            var chunk = new ArrayList<Verdict>(properties.chunk());
            while (chunk.size() < properties.chunk() && run.file.hasNext()) {
                chunk.add(run.next());
            }
            store(run, rows, chunk);
            rows += chunk.size();
        }
        if (run.file.hasNext()) {
            tooLong(claim);
        } else {
            end(claim, rows);
        }
    }

    private void tooLong(Imports.Claim claim) {
        ledger.record(claim.actor(), () -> {
            imports.failed(
                    claim.id(),
                    "Lebih dari " + properties.mostRows()
                            + " baris; kirim sisanya sebagai berkas lain. / More rows than allowed; send the rest as another file.");
            parts.delete(claim.id());
        });
    }

    private void end(Imports.Claim claim, long rows) {
        ledger.record(claim.actor(), () -> {
            if (imports.done(claim.id(), rows)) {
                parts.delete(claim.id());
            }
        });
    }

    private void store(Run run, long from, List<Verdict> chunk) {
        var claim = run.claim;
        switch (claim.mode()) {
            case APPLY -> ledger.record(claim.actor(), () -> count(claim, from, run.list(chunk)));
            case DRY_RUN -> {
                var verdicts = ledger.rehearse(claim.actor(), () -> run.list(chunk));
                ledger.record(claim.actor(), () -> count(claim, from, verdicts));
            }
        }
    }

    private void count(Imports.Claim claim, long from, Verdicts verdicts) {
        if (!imports.advance(claim.id(), from, verdicts, properties.lease())) {
            throw new TakenOver();
        }
        rejects.add(claim.id(), verdicts.rejects());
    }

    private final class Run {
        private final Imports.Claim claim;
        private final Opd opd;
        private final Sheet file;
        private final FirstSeen seen = new FirstSeen();

        Run(Imports.Claim claim, Opd opd, Sheet file) {
            this.claim = claim;
            this.opd = opd;
            this.file = file;
        }

        /// The next row, checked by itself and against the rows before it; its NIK is sealed from here on.
        Verdict next() throws IOException {
            return switch (file.next()) {
                case Row.Faulty(var rejects) -> new Verdict.Rejected(rejects);
                case Row.Sound sound -> sealed(sound);
            };
        }

        private Verdict sealed(Row.Sound row) {
            var nik = vault.seal(row.nik().digits());
            var hash = nik.hash();
            int first = seen.rowOf(hash, (int) row.number());
            if (first != 0) {
                return new Verdict.Rejected(List.of(Reject.doubleInTheFile(row.number(), first)));
            }
            return new Verdict.Sound(row.number(), row.person(hash, nik.ciphertext()));
        }

        Verdicts list(List<Verdict> chunk) {
            return Verdicts.of(chunk, people -> listing.list(opd, claim.listedOn(), people));
        }
    }
}
