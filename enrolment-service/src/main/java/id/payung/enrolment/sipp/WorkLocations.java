package id.payung.enrolment.sipp;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `work_location`: the code that SIPP gave to an OPD's place of work. Its employer number and
/// division are the OPD's own.
@Component
class WorkLocations {

    private final JdbcClient jdbc;

    WorkLocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID opd, String code) {
        jdbc.sql("""
                        INSERT INTO work_location (opd_id, code) VALUES (:opd, :code)
                        ON CONFLICT (opd_id) DO UPDATE SET code = excluded.code
                        """).param("opd", opd).param("code", code).update();
    }

    /// @return empty when nobody said
    String of(UUID opd) {
        return jdbc.sql("SELECT code FROM work_location WHERE opd_id = :opd")
                .param("opd", opd)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
