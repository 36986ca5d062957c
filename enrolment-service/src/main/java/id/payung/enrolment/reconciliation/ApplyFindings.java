package id.payung.enrolment.reconciliation;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.reconciliation.Finding.Difference;
import id.payung.enrolment.reconciliation.Finding.Kind;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Registration.Outcome;
import id.payung.enrolment.sipp.Kpjs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes here what BPJS says, for the rows that somebody chose: notes the KPJ, and moves the registration by the same
/// commands as everybody. Names and birth dates are left: which side is right only the office knows.
@Component
class ApplyFindings {

    private final Reconciliations reconciliations;
    private final ChangeRegistrations registrations;
    private final Kpjs kpjs;
    private final Ledger ledger;

    ApplyFindings(Reconciliations reconciliations, ChangeRegistrations registrations, Kpjs kpjs, Ledger ledger) {
        this.reconciliations = reconciliations;
        this.registrations = registrations;
        this.kpjs = kpjs;
        this.ledger = ledger;
    }

    /// @param detail what to do instead
    record Left(int row, String detail) {}

    /// @param applied rows that are now here as they are there
    record Applied(List<Integer> applied, List<Left> left) {}

    /// @param on first day of the new states
    /// @param lapse why protection ended, for who is no longer active there
    Applied apply(
            Caller caller, UUID opd, UUID id, List<Integer> rows, LocalDate on, Change.Lapse.@Nullable Reason lapse) {
        return ledger.record(caller, () -> {
            var applied = new ArrayList<Integer>();
            var left = new ArrayList<Left>();
            for (var finding : reconciliations.hold(id, rows)) {
                var why = finding.kind() == Kind.DIFFERENT ? apply(caller, opd, finding, on, lapse) : other(finding);
                if (why == null) {
                    applied.add(finding.row());
                } else {
                    left.add(new Left(finding.row(), why));
                }
            }
            reconciliations.applied(id, applied);
            return new Applied(applied, left);
        });
    }

    private static @Nullable String other(Finding finding) {
        return switch (finding.kind()) {
            case MATCHED, DIFFERENT -> null;
            case ONLY_THERE -> "Tambahkan orang ini lewat daftar. / List this person first.";
            case ONLY_HERE -> "Kirim lagi ke SIPP, atau catat berakhirnya. / Send again to SIPP, or record the lapse.";
            case UNREADABLE -> "Perbaiki baris ini di berkas. / Mend this row of the file.";
        };
    }

    private @Nullable String apply(
            Caller caller, UUID opd, Finding finding, LocalDate on, Change.Lapse.@Nullable Reason lapse) {
        var worker = finding.worker();
        if (worker == null) {
            return "Orang ini sudah tidak ada. / This person is gone.";
        }
        if (finding.kpj() != null && finding.differences().contains(Difference.KPJ)) {
            kpjs.note(Map.of(worker, finding.kpj()), caller.clientId());
        }
        if (finding.differences().contains(Difference.STATE)) {
            var refused = move(opd, worker, Boolean.TRUE.equals(finding.active()), on, lapse);
            if (refused != null) {
                return refused;
            }
        }
        return finding.differences().contains(Difference.NAME)
                        || finding.differences().contains(Difference.BIRTH_DATE)
                ? "Nama atau tanggal lahir berbeda; perbaiki di sisi yang salah. / Name or birth date differ; mend the wrong side."
                : null;
    }

    private @Nullable String move(
            UUID opd, UUID worker, boolean active, LocalDate on, Change.Lapse.@Nullable Reason lapse) {
        if (active) {
            return refusal(protect(opd, worker, on));
        }
        if (lapse == null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "lapse: isi alasan berakhirnya. / Give the reason why protection ended.");
        }
        return refusal(registrations.change(opd, worker, new Change.Lapse(on, lapse)));
    }

    /// Whatever the person was before: registered first if need be, reinstated if it had lapsed.
    private Outcome protect(UUID opd, UUID worker, LocalDate on) {
        registrations.change(opd, worker, new Change.Register(on));
        var activated = registrations.change(opd, worker, new Change.Activate(on));
        return activated instanceof Outcome.Refused
                ? registrations.change(opd, worker, new Change.Reinstate(on))
                : activated;
    }

    private static @Nullable String refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed _, Outcome.Repeated _ -> null;
            case Outcome.Refused(var why) -> why.remedy();
        };
    }
}
