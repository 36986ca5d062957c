package id.payung.enrolment.registration;

import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as a roster row gives it after every check; the NIK only sealed and as a keyed hash.
///
/// @param nikHash keyed hash, 32 bytes; equal for equal NIKs
/// @param nikSealed the NIK, encrypted
/// @param nikEnding last four digits, shown to tell people apart
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Person(
        byte[] nikHash,
        byte[] nikSealed,
        String nikEnding,
        String name,
        @Nullable String staffNumber,
        LocalDate bornOn,
        Sex sex,
        Segment segment,
        Category category,
        Funding funding) {}
