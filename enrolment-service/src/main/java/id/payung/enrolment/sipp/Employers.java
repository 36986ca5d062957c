package id.payung.enrolment.sipp;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `sipp_employer`: what an OPD is called in SIPP.
@Component
class Employers {

    private final JdbcClient jdbc;

    Employers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param npp registration number of the employer, as SIPP shows it; its form is not published
    /// @param division sub-unit, when the OPD is one of the pemda's
    /// @param workLocation code from the sheet `Lokasi Pekerjaan` of the OPD's own template
    record Employer(
            String npp, @Nullable String division, @Nullable String workLocation) {

        static final Employer UNKNOWN = new Employer("", null, null);

        private static final int LONGEST = 40;

        boolean fits() {
            return !npp.isBlank() && Stream.of(npp, division, workLocation).allMatch(Employer::isShort);
        }

        private static boolean isShort(@Nullable String text) {
            return text == null || text.length() <= LONGEST;
        }
    }

    /// @throws org.springframework.dao.DuplicateKeyException when another OPD has this NPP and division
    void keep(UUID opd, Employer employer) {
        jdbc.sql("""
                        INSERT INTO sipp_employer (opd_id, npp, division, work_location)
                        VALUES (:opd, :npp, :division, :location)
                        ON CONFLICT (opd_id) DO UPDATE SET npp = excluded.npp, division = excluded.division,
                            work_location = excluded.work_location
                        """)
                .param("opd", opd)
                .param("npp", employer.npp())
                .param("division", employer.division())
                .param("location", employer.workLocation())
                .update();
    }

    Optional<Employer> find(UUID opd) {
        return jdbc.sql("SELECT npp, division, work_location FROM sipp_employer WHERE opd_id = :opd")
                .param("opd", opd)
                .query((row, _) ->
                        new Employer(row.getString("npp"), row.getString("division"), row.getString("work_location")))
                .optional();
    }
}
