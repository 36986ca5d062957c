package id.payung.enrolment.crosscheck;

import id.payung.enrolment.crosscheck.Covered.Standing;
import id.payung.enrolment.nik.NikFault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What each person of a list is answered, counted on the way.
final class Answers {

    static final List<String> COLUMNS = List.of("status", "keadaan", "sejak", "nomor_pegawai_tercatat", "keterangan");

    private static final String COVERED = "TERCOVER";
    private static final String NOT_COVERED = "BELUM_TERCOVER";
    private static final String INVALID = "NIK_SALAH";

    private final UUID opd;
    private final List<UUID> shown = new ArrayList<>();
    private long own;
    private long covered;
    private long notCovered;
    private long invalid;

    /// @param opd whose people are answered in full
    Answers(UUID opd) {
        this.opd = opd;
    }

    List<String> invalid(NikFault fault) {
        invalid++;
        return List.of(INVALID, "", "", "", fault.remedy());
    }

    /// @param standing absent when the person is on nobody's roster
    List<String> valid(@Nullable Standing standing) {
        if (standing != null && standing.opd().equals(opd)) {
            own++;
            shown.add(standing.worker());
            return List.of(
                    standing.covered() ? COVERED : NOT_COVERED,
                    standing.state(),
                    standing.since().toString(),
                    standing.staffNumber() == null ? "" : standing.staffNumber(),
                    "OPD sendiri / own OPD");
        }
        boolean elsewhere = standing != null && standing.covered();
        covered += elsewhere ? 1 : 0;
        notCovered += elsewhere ? 0 : 1;
        return List.of(elsewhere ? COVERED : NOT_COVERED, "", "", "", "");
    }

    /// Whose rows were answered in full since this was asked last.
    List<UUID> shown() {
        var shown = List.copyOf(this.shown);
        this.shown.clear();
        return shown;
    }

    long own() {
        return own;
    }

    long covered() {
        return covered;
    }

    long notCovered() {
        return notCovered;
    }

    long invalid() {
        return invalid;
    }
}
