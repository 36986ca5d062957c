package id.payung.enrolment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.payung.enrolment.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the triggers write is, byte for byte, what the contract promises.
class EventsIT {

    private static final Path CONTRACT = Path.of("contract");
    private static final UUID OPD = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001");
    private static final UUID WORKER = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d001");
    private static final UUID AT_ONCE = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d002");
    private static final UUID IMPORT = UUID.fromString("019ab2c4-4b10-7b1c-8a77-1c2d3e4f5001");

    private static TestDatabase database;

    @BeforeAll
    static void theLifeOfOneWorker() {
        database = new TestDatabase();
        run("""
                INSERT INTO opd (id, region, name, contacts) VALUES ('%s', '36.73', 'Dinas Pendidikan dan Kebudayaan',
                    '[{"role": "HEAD", "email": "kepala@dindikbud.serangkota.example"}]')
                """.formatted(OPD));
        run("""
                UPDATE opd SET budget_year = 2026, budget_amount = 201657600, budget_funding = 'APBD', version = 2,
                    budgets = '[{"year": 2027, "amount": 210000000, "funding": "APBD"},
                        {"year": 2026, "amount": 181657600, "funding": "APBD"},
                        {"year": 2026, "amount": 20000000, "funding": "DBHCHT"}]'
                """);
        run("""
                INSERT INTO worker (id, opd_id, region, nik_hash, nik_sealed, nik_ending, name, staff_number, born_on, sex,
                    segment, category, funding, effective_on)
                VALUES ('%s', '%s', '36.73', '\\x01', '\\x01', '0001', 'SITI AMINAH', 'DK-0042', '1990-12-31', 'P',
                    'PU', 'HONORER', 'APBD', '2026-01-05')
                """.formatted(WORKER, OPD));
        move("REGISTERED", "2026-02-01", null, null);
        move("ACTIVE", "2026-02-01", null, null);
        move("BEHIND", "2026-05-16", 1, null);
        move("LAPSED", "2026-08-16", null, "ARREARS");
        move("ACTIVE", "2026-09-01", null, null);
        move("DELISTED", "2026-10-01", null, "BECAME_ASN");
        run("UPDATE worker SET name = 'SITI AMINAH BINTI ALI', version = version + 1");
        run("UPDATE worker SET state = 'ACTIVE', effective_on = '2026-02-01', reason = NULL, version = version + 1");
        run("UPDATE worker SET version = version + 1, category = 'PPPK_PARUH_WAKTU'");
        run("""
                UPDATE worker SET employment = 'HONORER', employment_from = '2026-01-01', sk_until = '2026-12-31',
                    version = version + 1
                """);
        correct();
        run("UPDATE worker SET lapses_on = '2026-08-16', version = version + 1");
        move("DELISTED", "2026-11-01", null, "BECAME_ASN");
        run("""
                UPDATE worker SET version = version + 1, erased_at = now(), nik_hash = NULL, nik_sealed = NULL, nik_ending = NULL,
                    name = NULL, staff_number = NULL, born_on = NULL, sex = NULL
                """);
        run("""
                INSERT INTO roster_import (id, opd_id, region, listed_on, mode, content_hash, state, actor)
                VALUES ('%s', '%s', '36.73', '2026-01-05', 'APPLY', '\\x01', 'RUNNING', 'test')
                """.formatted(IMPORT, OPD));
        run("""
                UPDATE roster_import SET rows = 160, listed = 155, changed = 2, unchanged = 1, rejected = 2, state = 'DONE'
                """);
        run("""
                INSERT INTO worker (id, opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex,
                    segment, category, funding, state, effective_on, listed_on)
                VALUES ('%s', '%s', '36.73', '\\x02', '\\x02', '0002', 'BUDI', '1990-12-31', 'L',
                    'PU', 'HONORER', 'APBD', 'REGISTERED', '2026-02-01', '2026-01-05')
                """.formatted(AT_ONCE, OPD));
        aTariffOfThisYear();
        aMonthThatIsPaid();
    }

    private static void aMonthThatIsPaid() {
        run("""
                INSERT INTO contribution (opd_id, region, month, people, amount, due_on)
                VALUES ('%s', '36.73', '2026-11-01', 160, 864000, '2026-12-15')
                """.formatted(OPD));
        run("UPDATE contribution SET state = 'FINALISED', payment_code = 'PYG2611000000001'");
        run("UPDATE contribution SET state = 'DRAFT', payment_code = NULL");
        run("UPDATE contribution SET state = 'FINALISED', payment_code = 'PYG2611000000002'");
        run(
                "UPDATE contribution SET state = 'PAID', payment_reference = 'A', paid_on = '2026-12-10', paid_by = 'test'");
    }

    private static void aTariffOfThisYear() {
        run("""
                INSERT INTO published_tariff (id, segment, funding, sector, programmes, amount, valid_from, valid_to, legal_basis)
                VALUES ('019ab2c4-7777-7a11-8e4f-3b2a90c1d001', 'BPU', 'APBD', 'ALL', '{JKK,JKM}', 16800, '2026-04-01', '2026-12-31',
                    'PP 44/2015 Lampiran II; PP 44/2015 ps. 17 dan Lampiran II, diubah PP 49/2023; PP 44/2015 ps. 19')
                """);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "opd.opened.v1",
        "opd.changed.v1",
        "roster.received.v1",
        "worker.listed.v1",
        "worker.registered.v1",
        "worker.activated.v1",
        "worker.fell-behind.v1",
        "worker.lapsed.v1",
        "worker.reinstated.v1",
        "worker.delisted.v1",
        "worker.renamed.v1",
        "tariff.published.v1",
        "contribution.finalised.v1",
        "contribution.cancelled.v1",
        "contribution.paid.v1",
    })
    void writesExactlyTheGoldenExample(String type) throws IOException {
        assertThat(firstPayload(type))
                .isEqualTo(Files.readString(CONTRACT.resolve(type + "/example.json"))
                        .strip());
    }

    @ParameterizedTest
    @CsvSource({
        "worker.reclassified.v1",
        "worker.erased.v1",
        "worker.corrected.v1",
        "worker.appointed.v1",
        "worker.lapse-announced.v1"
    })
    void writesExactlyTheGoldenExampleOfAnotherMoment(String type) throws IOException {
        var example = Files.readString(CONTRACT.resolve(type + "/example.json")).strip();
        var version = example.replaceFirst(".*(\"version\":\\d+).*", "$1");

        assertThat(firstPayload(type).replaceFirst("\"version\":\\d+", version)).isEqualTo(example);
    }

    @Test
    void tellsOfSomebodyListedAndRegisteredAtOnceInOneEvent() {
        assertThat(database.jdbc()
                        .sql("SELECT type || payload FROM event_ledger WHERE subject = :worker")
                        .param("worker", AT_ONCE)
                        .query(String.class)
                        .list())
                .containsExactly("worker.registered.v1"
                        + example("worker.registered.v1", "example-at-once.json")
                                .strip());
    }

    @ParameterizedTest
    @MethodSource("contract")
    void givesAnExampleThatFitsItsSchema(Path example) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(example.resolveSibling("schema.json")), InputFormat.JSON);

        var errors = schema.validate(Files.readString(example), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    static List<Path> contract() throws IOException {
        try (var files = Files.walk(CONTRACT)) {
            return files.filter(file -> file.getFileName().toString().startsWith("example"))
                    .toList();
        }
    }

    private static String firstPayload(String type) {
        return database.jdbc()
                .sql("SELECT payload FROM event_ledger WHERE type = :type ORDER BY epoch, xid, id LIMIT 1")
                .param("type", type)
                .query(String.class)
                .single();
    }

    private static void move(String state, String on, @Nullable Integer months, @Nullable String reason) {
        database.jdbc()
                .sql("""
                        UPDATE worker SET state = :state, effective_on = :on::date, months_behind = :months, reason = :reason,
                            version = version + 1
                        """)
                .param("state", state)
                .param("on", on)
                .param("months", months)
                .param("reason", reason)
                .update();
    }

    /// The moves as they stand in the example: who makes them has tests of its own.
    private static void correct() {
        var correction = database.jdbc()
                .sql("""
                        INSERT INTO correction (worker_id, version, righted, path, moves)
                        SELECT id, version + 1, '{}', '[]',
                            regexp_replace(:example, '^.*"moves":(.*)}\\s*$', '\\1')::json
                        FROM worker RETURNING id
                        """)
                .param("example", example("worker.corrected.v1"))
                .query(UUID.class)
                .single();
        database.jdbc().sql("""
                        UPDATE worker SET category = 'HONORER', effective_on = '2026-09-15', correction_id = :correction,
                            version = version + 1
                        """).param("correction", correction).update();
    }

    private static String example(String type) {
        return example(type, "example.json");
    }

    private static String example(String type, String file) {
        try {
            return Files.readString(CONTRACT.resolve(type).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String statement) {
        database.jdbc().sql(statement).update();
    }
}
