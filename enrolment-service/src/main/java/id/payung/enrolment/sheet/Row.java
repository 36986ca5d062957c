package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.profile.Details;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.registration.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one row of a roster turned out to be.
public sealed interface Row {

    /// @param number as a spreadsheet counts it: the header is row 1
    /// @param details nothing when the file has none of those columns
    record Sound(
            long number,
            Nik nik,
            String name,
            @Nullable String staffNumber,
            LocalDate bornOn,
            Sex sex,
            Segment segment,
            Category category,
            Funding funding,
            Details details,
            Set<Note> notes)
            implements Row {

        /// The person of this row, once the NIK is sealed.
        public Person person(byte[] nikHash, byte[] nikSealed) {
            return new Person(
                    nikHash, nikSealed, nik.ending(), name, staffNumber, bornOn, sex, segment, category, funding);
        }
    }

    /// @param rejects everything that is wrong with the row, at least one
    record Faulty(List<Reject> rejects) implements Row {}

    /// What is worth knowing of a row that goes in all the same.
    public enum Note {
        /// The NIK was first issued in another kabupaten/kota than the OPD's: people move.
        OTHER_REGION,
        /// A phone number had lost its leading zero, or had the country in front; it was mended.
        PHONE_MENDED
    }
}
