package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.region.Regions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Opens an OPD and changes what is known of it, for whoever manages its region.
@Component
class KeepOpds {

    private final Opds opds;
    private final Regions regions;
    private final Ledger ledger;

    KeepOpds(Opds opds, Regions regions, Ledger ledger) {
        this.opds = opds;
        this.regions = regions;
        this.ledger = ledger;
    }

    /// @return the new OPD; empty when the region has one of that name
    Optional<Opd> open(Caller caller, OpdForm form) {
        if (!regions.known(form.region())) {
            throw Problem.UNKNOWN_REGION.because(
                    "Pakai kode Kemendagri seperti 36 (provinsi) atau 36.73 (kabupaten/kota)."
                            + " / Use a Kemendagri code such as 36 (province) or 36.73 (kabupaten/kota).");
        }
        requireManager(caller, form.region());
        return unique(() -> ledger.record(caller, () -> opds.open(form)));
    }

    /// Replaces what is known of an OPD; the region stays.
    ///
    /// @param tag what [#tag] said of the OPD when it was read
    Opd change(Caller caller, UUID opd, @Nullable String tag, OpdForm form) {
        var present = opds.seenBy(caller, opd);
        requireManager(caller, present.region());
        if (tag == null) {
            throw Problem.PRECONDITION_REQUIRED.because(
                    "Kirim If-Match dengan ETag dari GET. / Send If-Match with the ETag that GET answered.");
        }
        if (!present.region().equals(form.region())) {
            throw Problem.REGION_OF_AN_OPD_IS_FIXED.because(
                    "Buka OPD baru di wilayah itu. / Open a new OPD in that region.");
        }
        if (!tag.equals(tag(present))) {
            throw changedSince();
        }
        return unique(() -> ledger.record(caller, () -> opds.change(opd, present.version(), form)))
                .orElseThrow(KeepOpds::changedSince);
    }

    /// The version of an OPD as an `ETag`.
    static String tag(Opd opd) {
        return "\"" + opd.version() + "\"";
    }

    static void requireManager(Caller caller, String region) {
        if (!caller.mayManage(region)) {
            throw new AccessDeniedException("only the admin of the region may open or change its OPDs");
        }
    }

    private static <T> T unique(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMostSpecificCause().getMessage()).contains("one_opd_per_npp_and_division")
                    ? Problem.NPP_TAKEN.because(
                            "NPP dan divisi ini milik OPD lain. / Another OPD has this NPP and division.")
                    : Problem.OPD_NAME_TAKEN.because("Pilih nama lain. / Choose another name.");
        }
    }

    private static RuntimeException changedSince() {
        return Problem.CHANGED_SINCE.because(
                "Baca lagi OPD ini, lalu kirim perubahan dengan ETag barunya. / Read it again and send the new ETag.");
    }
}
