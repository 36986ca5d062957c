package id.payung.enrolment.people;

import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Employment;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person on a roster as an OPD sees it; the NIK is masked.
///
/// @param nik masked, only the last four digits show
/// @param effectiveOn first day of the state
/// @param monthsBehind 1 to 3 when behind
/// @param reason when lapsed or delisted
/// @param employment as last appointed; absent when no decree (SK) was entered
/// @param employmentFrom first day of that
/// @param skUntil last day of the decree; absent when it does not end
/// @param version rises by one with every change
record Worker(
        UUID id,
        String nik,
        String name,
        @Nullable String staffNumber,
        LocalDate bornOn,
        Sex sex,
        Segment segment,
        Category category,
        Funding funding,
        State state,
        LocalDate effectiveOn,
        @Nullable Integer monthsBehind,
        @Nullable String reason,
        @Nullable Employment employment,
        @Nullable LocalDate employmentFrom,
        @Nullable LocalDate skUntil,
        long version) {

    Registration registration() {
        return Registration.of(state, effectiveOn, Objects.requireNonNullElse(monthsBehind, 0), reason);
    }

    static Worker of(ResultSet row, int number) throws SQLException {
        var employment = row.getString("employment");
        return new Worker(
                row.getObject("id", UUID.class),
                Nik.masked(row.getString("nik_ending")),
                row.getString("name"),
                row.getString("staff_number"),
                row.getObject("born_on", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                Segment.valueOf(row.getString("segment")),
                Category.valueOf(row.getString("category")),
                Funding.valueOf(row.getString("funding")),
                State.valueOf(row.getString("state")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("months_behind", Integer.class),
                row.getString("reason"),
                employment == null ? null : Employment.valueOf(employment),
                row.getObject("employment_from", LocalDate.class),
                row.getObject("sk_until", LocalDate.class),
                row.getLong("version"));
    }
}
