package id.payung.enrolment.sipp;

import id.payung.enrolment.vault.SealedNik;
import id.payung.enrolment.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the tables `sipp_export` and `sipp_export_row`: who was told of in which export. What is new is what the
/// last export of a person does not say.
@Component
class Exports {

    private final JdbcClient jdbc;
    private final Vault vault;

    Exports(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// One export of an OPD at a time, until the transaction ends.
    void oneAtATime(UUID opd) {
        jdbc.sql("SELECT id FROM opd WHERE id = :opd FOR NO KEY UPDATE")
                .param("opd", opd)
                .query(UUID.class)
                .single();
    }

    UUID begin(UUID opd, LocalDate month, String actor) {
        return jdbc.sql("""
                        INSERT INTO sipp_export (opd_id, month, actor) VALUES (:opd, :month, :actor) RETURNING id
                        """)
                .param("opd", opd)
                .param("month", month)
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }

    /// Everybody of the OPD whom SIPP does not know as they are at the end of the month: who joined, and who left and
    /// has a KPJ. Who died is not deactivated, who is in arrears has not left.
    ///
    /// @return how many
    int gather(UUID export, UUID opd, LocalDate month) {
        return jdbc.sql("""
                        INSERT INTO sipp_export_row (export_id, sheet, worker_id)
                        SELECT :export, CASE WHEN w.state IN ('DELISTED', 'LAPSED') THEN 'LEAVING'
                            WHEN known.number IS NULL THEN 'NEW' ELSE 'CONTINUING' END, w.id
                        FROM worker w
                        LEFT JOIN LATERAL (SELECT r.sheet FROM sipp_export_row r WHERE r.worker_id = w.id AND r.sheet <> 'WAGE'
                            ORDER BY r.export_id DESC LIMIT 1) AS told ON true
                        CROSS JOIN LATERAL (SELECT kpj_of(w.nik_hash) AS number) AS known
                        WHERE w.opd_id = :opd AND w.erased_at IS NULL AND w.effective_on < :next AND CASE
                            WHEN w.state IN ('LISTED', 'REGISTERED') THEN told.sheet IS NULL OR told.sheet = 'LEAVING'
                            WHEN w.state IN ('ACTIVE', 'BEHIND') THEN told.sheet = 'LEAVING'
                            ELSE known.number IS NOT NULL AND told.sheet IS DISTINCT FROM 'LEAVING'
                                AND w.reason NOT IN ('DECEASED', 'ARREARS') END
                        """)
                .param("export", export)
                .param("opd", opd)
                .param("next", month.plusMonths(1))
                .update();
    }

    void forget(UUID export) {
        jdbc.sql("DELETE FROM sipp_export WHERE id = :export")
                .param("export", export)
                .update();
    }

    /// What SIPP did not accept: the next export tells of these people again.
    ///
    /// @return how many of them the export had told of
    int takeBack(UUID export, Collection<UUID> workers) {
        return jdbc.sql("DELETE FROM sipp_export_row WHERE export_id = :export AND worker_id = ANY(:workers)")
                .param("export", export)
                .param("workers", workers.toArray(UUID[]::new))
                .update();
    }

    Optional<Export> find(UUID opd, UUID export) {
        return jdbc.sql("SELECT id, month, made_at FROM sipp_export WHERE opd_id = :opd AND id = :export")
                .param("opd", opd)
                .param("export", export)
                .query(this::export)
                .optional();
    }

    /// The latest 100.
    List<Export> of(UUID opd) {
        return jdbc.sql("SELECT id, month, made_at FROM sipp_export WHERE opd_id = :opd ORDER BY id DESC LIMIT 100")
                .param("opd", opd)
                .query(this::export)
                .list();
    }

    /// The next people of one sheet, by id; who was erased since is left out.
    List<Member> members(UUID export, Sheet sheet, UUID after, int limit, Member.Office office) {
        return jdbc.sql("""
                        SELECT w.id, w.name, w.staff_number, w.nik_hash, w.nik_sealed, w.born_on, w.sex, w.effective_on, w.reason,
                            r.wage, w.employment_from, w.sk_until, kpj_of(w.nik_hash) AS number
                        FROM sipp_export_row r JOIN worker w ON w.id = r.worker_id
                        WHERE r.export_id = :export AND r.sheet = :sheet AND r.worker_id > :after AND w.erased_at IS NULL
                        ORDER BY r.worker_id LIMIT :limit
                        """)
                .param("export", export)
                .param("sheet", sheet.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> member(row, office))
                .list();
    }

    private Export export(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Export(
                id,
                row.getObject("month", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class),
                people(id));
    }

    private Map<Sheet, Integer> people(UUID export) {
        var people = new EnumMap<Sheet, Integer>(Sheet.class);
        jdbc.sql("SELECT sheet, count(*) AS people FROM sipp_export_row WHERE export_id = :export GROUP BY sheet")
                .param("export", export)
                .query(row -> {
                    people.put(Sheet.valueOf(row.getString("sheet")), row.getInt("people"));
                });
        return people;
    }

    private Member member(ResultSet row, Member.Office office) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                Cleaning.of(row.getString("name")),
                row.getString("staff_number"),
                vault.open(new SealedNik(row.getBytes("nik_sealed"), row.getBytes("nik_hash"))),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                row.getString("number"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("wage", Long.class),
                row.getObject("employment_from", LocalDate.class),
                row.getObject("sk_until", LocalDate.class),
                office);
    }
}
