package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people see of imports: how far each is and what became of it. A file that is still coming is none yet.
@Component
class Progress {

    private static final String SHOWN = """
            SELECT id, opd_id, mode, listed_on, register_on, state, bytes, bytes_read, rows, listed, changed, unchanged, rejected,
                registered, worked_millis, other_region, phones_mended, niks, niks_ending_in_0, failure, received_at, finished_at
            FROM roster_import
            """;

    private final JdbcClient jdbc;
    private final Opds opds;

    Progress(JdbcClient jdbc, Opds opds) {
        this.jdbc = jdbc;
        this.opds = opds;
    }

    /// The import, if the caller may see it; another OPD's and one that does not exist look the same.
    Import seenBy(Caller caller, UUID id) {
        return find(id).filter(one -> opds.find(one.opd())
                        .filter(opd -> caller.maySee(opd.id(), opd.region()))
                        .isPresent())
                .orElseThrow(Progress::unknown);
    }

    /// The import, if it is of that OPD.
    Import of(Caller caller, Opd opd, UUID id) {
        var one = seenBy(caller, id);
        if (!one.opd().equals(opd.id())) {
            throw unknown();
        }
        return one;
    }

    private static RuntimeException unknown() {
        return Problem.UNKNOWN_IMPORT.because("Periksa id impor. / Check the id of the import.");
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(SHOWN + """
                        WHERE id = :id AND state <> 'RECEIVING'
                        """).param("id", id).query(Progress::of).optional();
    }

    /// The imports of an OPD, the newest first.
    ///
    /// @param before the last one of the page before
    List<Import> page(UUID opd, UUID before, int limit) {
        return jdbc.sql(SHOWN + """
                        WHERE opd_id = :opd AND id < :before AND state <> 'RECEIVING'
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("opd", opd)
                .param("before", before)
                .param("limit", limit)
                .query(Progress::of)
                .list();
    }

    /// What the columns of an import's file are called; none before it was first worked on.
    List<String> header(UUID id) {
        return jdbc.sql("SELECT coalesce(header, '{}') AS header FROM roster_import WHERE id = :id")
                .param("id", id)
                .query((row, _) -> List.of((String[]) row.getArray("header").getArray()))
                .optional()
                .orElse(List.of());
    }

    private static Import of(ResultSet row, int number) throws SQLException {
        var state = Import.State.valueOf(row.getString("state"));
        long bytes = row.getLong("bytes");
        long read = row.getLong("bytes_read");
        long worked = row.getLong("worked_millis");
        var noticed = new Chunk.Noticed(
                row.getLong("other_region"),
                row.getLong("phones_mended"),
                row.getLong("niks"),
                row.getLong("niks_ending_in_0"));
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                Import.Mode.valueOf(row.getString("mode")),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("register_on", LocalDate.class),
                state,
                bytes,
                read,
                row.getLong("rows"),
                row.getLong("listed"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("registered"),
                row.getLong("rows") * 1_000 / Math.max(1, worked),
                state == Import.State.RUNNING && read > 0 ? (bytes - read) * worked / read / 1_000 : null,
                new Import.Notes(noticed.otherRegion(), noticed.phonesMended()),
                noticed.lostDigits() ? List.of("NIKS_END_IN_0") : List.of(),
                row.getString("failure"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
