package id.payung.enrolment.sipp;

import id.payung.enrolment.profile.Detail;
import id.payung.enrolment.profile.Details;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as a sheet tells of them.
///
/// @param name cleaned, see [Cleaning]
/// @param nik 16 digits
/// @param kpj the latest one noted, of any OPD
/// @param since first day of the present state
/// @param reason why the person left
/// @param wage rupiah a month
/// @param skUntil last day of the decree of appointment
/// @param details what SIPP wants to know beyond the roster; [Details#NONE] when nobody said
/// @param office what is the same for everybody of an export
record Member(
        UUID worker,
        String name,
        @Nullable String staffNumber,
        String nik,
        LocalDate bornOn,
        String sex,
        @Nullable String kpj,
        LocalDate since,
        @Nullable String reason,
        @Nullable Long wage,
        @Nullable LocalDate employedFrom,
        @Nullable LocalDate skUntil,
        Details details,
        Office office) {

    /// What a cell of `data_tk_baru` says of a detail; null when nobody said.
    @Nullable
    String detail(Detail detail) {
        return details.get(detail).map(Cleaning::text).orElse(null);
    }

    /// @param npp employer number, empty when nobody said
    /// @param workLocation code of SIPP, empty when nobody said
    /// @param month contribution month (BLTH), its first day
    record Office(String npp, String workLocation, LocalDate month) {}
}
