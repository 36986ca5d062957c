package id.payung.enrolment.sipp;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.profile.Details;
import id.payung.enrolment.profile.Profiles;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the tables `sipp_export` and `sipp_export_row`: who was told of in which export, with which wage. What is
/// new is what the last export of a person does not say.
@Component
class Exports implements Holding {

    private static final String TELL = "INSERT INTO sipp_export_row (export_id, worker_id, sheet, wage, particulars) ";

    private static final String JOINED_OR_LEFT = TELL + """
            SELECT :export, w.id, sheet.name, p.wage, CASE sheet.name WHEN 'NEW' THEN p.particulars END
            FROM worker w
            LEFT JOIN profile p ON p.worker_id = w.id
            LEFT JOIN LATERAL (SELECT r.sheet FROM sipp_export_row r
                WHERE r.worker_id = w.id AND r.sheet IN ('NEW', 'CONTINUING', 'LEAVING')
                ORDER BY r.export_id DESC LIMIT 1) AS told ON true
            CROSS JOIN LATERAL (SELECT kpj_of(w.nik_hash) AS number) AS known
            CROSS JOIN LATERAL (SELECT CASE WHEN w.state IN ('DELISTED', 'LAPSED') THEN 'LEAVING'
                WHEN known.number IS NULL THEN 'NEW' ELSE 'CONTINUING' END AS name) AS sheet
            WHERE w.opd_id = :opd AND w.erased_at IS NULL AND w.effective_on < :next AND CASE
                WHEN w.state IN ('LISTED', 'REGISTERED') THEN told.sheet IS NULL OR told.sheet = 'LEAVING'
                WHEN w.state IN ('ACTIVE', 'BEHIND') THEN told.sheet = 'LEAVING'
                ELSE known.number IS NOT NULL AND told.sheet IS DISTINCT FROM 'LEAVING'
                    AND w.reason NOT IN ('DECEASED', 'ARREARS') END
            """;

    /// Who is on the roster, was sent to SIPP by an export before, has not left since, and has a KPJ.
    private static final String KNOWN_THERE = """
            FROM worker w
            JOIN profile p ON p.worker_id = w.id
            JOIN LATERAL (SELECT r.export_id, r.sheet FROM sipp_export_row r
                WHERE r.worker_id = w.id AND r.sheet IN ('NEW', 'CONTINUING', 'LEAVING')
                ORDER BY r.export_id DESC LIMIT 1) AS told ON told.sheet <> 'LEAVING' AND told.export_id <> :export
            WHERE w.opd_id = :opd AND w.erased_at IS NULL AND w.state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND')
                AND kpj_of(w.nik_hash) IS NOT NULL
            """;

    private static final String EARNS_ANOTHER_WAGE =
            TELL + "SELECT :export, w.id, 'WAGE', p.wage, NULL " + KNOWN_THERE + """
                AND p.wage > 0 AND p.wage IS DISTINCT FROM (SELECT r.wage FROM sipp_export_row r
                    WHERE r.worker_id = w.id AND r.sheet IN ('NEW', 'CONTINUING', 'WAGE') ORDER BY r.export_id DESC LIMIT 1)
            """;

    private static final String LIVES_ELSEWHERE =
            TELL + "SELECT :export, w.id, 'PARTICULARS', NULL, p.particulars " + KNOWN_THERE + """
                AND p.particulars > coalesce((SELECT r.particulars FROM sipp_export_row r
                    WHERE r.worker_id = w.id AND r.sheet IN ('NEW', 'CONTINUING', 'PARTICULARS')
                    ORDER BY r.export_id DESC LIMIT 1), 0)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Profiles profiles;

    Exports(JdbcClient jdbc, Vault vault, Profiles profiles) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.profiles = profiles;
    }

    /// What SIPP was told of a person, as an export of the person's data says it.
    record Told(
            OffsetDateTime madeAt,
            LocalDate month,
            Sheet sheet,
            @Nullable Long wage) {}

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

    /// Everybody of the OPD whom SIPP does not know as they are at the end of the month: who joined; and of
    /// those with a KPJ, without which nobody is found there, who left, earns another wage or lives elsewhere.
    /// Who died is not deactivated, and who is in arrears has not left.
    ///
    /// @return how many rows
    int gather(UUID export, UUID opd, LocalDate month) {
        return told(jdbc.sql(JOINED_OR_LEFT).param("next", month.plusMonths(1)), export, opd)
                + told(jdbc.sql(EARNS_ANOTHER_WAGE), export, opd)
                + told(jdbc.sql(LIVES_ELSEWHERE), export, opd);
    }

    private static int told(JdbcClient.StatementSpec people, UUID export, UUID opd) {
        return people.param("export", export).param("opd", opd).update();
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
                            r.wage, w.employment_from, w.sk_until, kpj_of(w.nik_hash) AS number, p.sealed AS details
                        FROM sipp_export_row r JOIN worker w ON w.id = r.worker_id
                        LEFT JOIN profile p ON p.worker_id = r.worker_id
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

    @Override
    public String name() {
        return "sipp";
    }

    @Override
    public Set<String> columns() {
        return Set.of("sipp_export_row.wage");
    }

    @Override
    public List<Told> of(Subject person) {
        return jdbc.sql("""
                        SELECT e.made_at, e.month, r.sheet, r.wage FROM sipp_export_row r JOIN sipp_export e ON e.id = r.export_id
                        WHERE r.worker_id = :worker ORDER BY r.export_id, r.sheet
                        """)
                .param("worker", person.worker())
                .query((row, _) -> new Told(
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getObject("month", LocalDate.class),
                        Sheet.valueOf(row.getString("sheet")),
                        row.getObject("wage", Long.class)))
                .list();
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("UPDATE sipp_export_row SET wage = NULL WHERE worker_id = :worker AND wage IS NOT NULL")
                .param("worker", person.worker())
                .update();
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
        var hash = row.getBytes("nik_hash");
        var details = row.getBytes("details");
        return new Member(
                row.getObject("id", UUID.class),
                Cleaning.of(row.getString("name")),
                row.getString("staff_number"),
                vault.open(new SealedNik(row.getBytes("nik_sealed"), hash)),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                row.getString("number"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("wage", Long.class),
                row.getObject("employment_from", LocalDate.class),
                row.getObject("sk_until", LocalDate.class),
                details == null ? Details.NONE : profiles.open(hash, details),
                office);
    }
}
