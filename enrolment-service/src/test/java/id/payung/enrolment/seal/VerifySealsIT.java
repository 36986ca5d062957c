package id.payung.enrolment.seal;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Server;
import id.payung.enrolment.TestDatabase;
import id.payung.enrolment.ledger.Sealing;
import id.payung.enrolment.seal.Step.Fault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/// 602 events in 301 slices of two, altered behind the back of every trigger and put right again by a rollback.
class VerifySealsIT {

    private static final long LAST = 301;

    private static TestDatabase database;
    private static TransactionTemplate transaction;
    private static SealedLedger ledger;
    private static VerifySeals seals;

    @BeforeAll
    static void aSealedLedger() throws SQLException {
        database = new TestDatabase();
        transaction = new TransactionTemplate(database.transactions());
        ledger = new SealedLedger(database.jdbc());
        seals = new VerifySeals(ledger, database.transactions());
        var opd = database.opd(UUID.randomUUID(), "Dinas Kesehatan");
        people(opd, 0, 601);
        try (var connection = database.source().getConnection()) {
            Sealing.all(connection, 2);
        }
        people(opd, 601, 604);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void findsAnUntouchedLedgerIntactWhateverWaitsForTheRelay() {
        var step = verify(null);

        assertThat(step).isInstanceOfSatisfying(Step.Intact.class, intact -> {
            assertThat(intact.end().slice()).isEqualTo(LAST);
            assertThat(intact.end().events()).isEqualTo(602);
            assertThat(HexFormat.of().formatHex(intact.end().seal()))
                    .isEqualTo(noted(LAST).seal());
        });
    }

    @ParameterizedTest(name = "{0}: {1} in slice {2}")
    @CsvSource(delimiter = '|', textBlock = """
        a payload altered     | ALTERED        | 200 | UPDATE event_ledger SET payload = replace(payload, 'PU', 'BPU') WHERE id = 400
        an actor altered      | ALTERED        | 200 | UPDATE event_ledger SET actor = 'opd-36.73-other' WHERE id = 400
        a note altered        | ALTERED        | 200 | UPDATE event_ledger SET note = 'SK/1/2026' WHERE id = 400
        a moment altered      | ALTERED        | 200 | UPDATE event_ledger SET recorded_at = recorded_at - interval '1 day' WHERE id = 399
        a subject altered     | ALTERED        | 200 | UPDATE event_ledger SET subject = gen_random_uuid() WHERE id = 400
        an event removed      | EVENTS_MISSING | 200 | DELETE FROM event_ledger WHERE id = 400
        an event slipped in   | EVENTS_ADDED   | 1   | INSERT INTO event_ledger (epoch, xid, type, subject, payload) SELECT epoch, xid, type, subject, payload FROM event_ledger WHERE id = 1
        the first slice gone  | SLICE_MISSING  | 1   | DELETE FROM ledger_slice WHERE number = 1
        a slice gone          | SLICE_MISSING  | 250 | DELETE FROM ledger_slice WHERE number = 250
        a seal replaced       | ALTERED        | 250 | UPDATE ledger_slice SET seal = sha256('x') WHERE number = 250
        the form of a slice   | ALTERED        | 250 | UPDATE ledger_slice SET form = 1 WHERE number = 250
        """)
    void namesTheFirstSliceThatIsNotAsItWasSealed(String what, Fault fault, long slice, String sql) {
        var step = tampered(sql, () -> verify(null));

        assertThat(step).as(what).isInstanceOfSatisfying(Step.Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(fault);
            assertThat(broken.slice()).isEqualTo(slice);
            assertThat(broken.whole().slice()).isEqualTo(slice - 1);
        });
    }

    @Test
    void cannotTellACutOffEndByItselfButByANotedSeal() {
        var noted = noted(LAST);
        var cut = "DELETE FROM ledger_slice WHERE number > 299";

        assertThat(tampered(cut, () -> verify(null))).isInstanceOf(Step.Intact.class);
        assertThat(tampered(cut, () -> verify(noted))).isInstanceOfSatisfying(Step.Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.CUT_OFF);
            assertThat(broken.slice()).isEqualTo(300);
        });
    }

    @Test
    void cannotTellAChainThatWasWrittenAnewByItselfButByANotedSeal() {
        var noted = noted(LAST);
        Supplier<Step> rewritten = () -> {
            database.jdbc().sql("DELETE FROM ledger_slice").update();
            try {
                Sealing.all(DataSourceUtils.getConnection(database.source()), 2);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            assertThat(verify(null)).isInstanceOf(Step.Intact.class);
            return verify(noted);
        };

        var step = tampered("UPDATE event_ledger SET payload = '{}' WHERE id = 400", rewritten);

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.NOT_THE_NOTED_SEAL));
    }

    @Test
    void verifiesWhatWasSealedBeforeSealsCoveredWhoAndWhen() {
        var slice = ledger.slices(0, 1, 1).getFirst();
        var seal = new Seal(1, new byte[0]);
        try (var events = ledger.events(Position.START, slice.last())) {
            events.forEach(seal::add);
        }

        var step = tampered(
                "UPDATE ledger_slice SET form = 1, seal = '\\x" + HexFormat.of().formatHex(seal.bytes())
                        + "' WHERE number = 1",
                () -> seals.after(Checked.NOTHING, 1, null));

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Onward.class, on -> assertThat(on.to().events()).isEqualTo(2));
    }

    @Test
    void goesOnBehindTheCheckedSlicesAfterAKillAndFencesTheOneBefore() {
        var verifications = new Verifications(database.jdbc());
        var id = verifications.ask("auditor", LAST, null).orElseThrow();
        assertThat(verifications.ask("auditor", LAST, null)).isEmpty();
        var killed = verifications.claim(Duration.ZERO).orElseThrow();
        var first = (Step.Onward) seals.after(killed.checked(), killed.until(), killed.noted());
        assertThat(verifications.advance(id, 0, first.to(), Duration.ZERO)).isTrue();

        var second = verifications.claim(Duration.ZERO).orElseThrow();
        var rest = seals.after(second.checked(), second.until(), second.noted());

        assertThat(second.checked().slice()).isEqualTo(200);
        assertThat(rest)
                .isInstanceOfSatisfying(
                        Step.Onward.class, on -> assertThat(on.to().slice()).isEqualTo(LAST));
        assertThat(verifications.advance(id, 0, first.to(), Duration.ZERO)).isFalse();
        verifications.end(id, ((Step.Onward) rest).to(), null);
        assertThat(verifications.find(id).orElseThrow().state()).isEqualTo(Verification.State.INTACT);
    }

    @Test
    void answersAnAuditorOnTheCommandLineWithAnExitCode() {
        var details = database.details();
        String[] arguments = {
            "--spring.datasource.url=" + details.getJdbcUrl(),
            "--spring.datasource.username=" + details.getUsername(),
            "--spring.datasource.password=" + details.getPassword()
        };
        var withNoted = new String[] {
            arguments[0], arguments[1], arguments[2], "--noted-slice=7", "--noted-seal=" + noted(8).seal()
        };

        assertThat(VerifySealsCommand.run(arguments)).isZero();
        assertThat(VerifySealsCommand.run(withNoted)).isEqualTo(2);
    }

    @Test
    void verifiesForTheAdminAndForNobodyElse() throws Exception {
        var server = Server.shared();
        var opd = server.opd("36.73", "Dinas " + UUID.randomUUID());
        try (var connection = server.bean(DataSource.class).getConnection()) {
            Sealing.all(connection, 1_000);
        }
        var latest = server.admin().get("/api/v1/ledger/seal");

        var asked = server.admin().post("/api/v1/ledger/verifications", latest.text());

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/v1/ledger/verifications/" + asked.json().get("id").asString();
        var ended = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> server.admin().get(path).json(),
                        progress -> !progress.get("state").asString().equals("RUNNING"));
        assertThat(ended.get("state").asString()).isEqualTo("INTACT");
        assertThat(ended.get("seal")).isEqualTo(latest.json().get("seal"));
        assertThat(ended.get("slices")).isEqualTo(latest.json().get("slice"));
        assertProblem(server.office(opd).post("/api/v1/ledger/verifications", "{}"), 403, "forbidden");
        assertProblem(server.office(opd).get(path), 403, "forbidden");
        assertProblem(server.region("36").get("/api/v1/ledger/seal"), 403, "forbidden");
        assertProblem(
                server.admin().post("/api/v1/ledger/verifications", "{\"slice\":1,\"seal\":\"ab\"}"),
                400,
                "invalid-request");
    }

    private static Step verify(@Nullable Noted noted) {
        var step = seals.after(Checked.NOTHING, LAST, noted);
        while (step instanceof Step.Onward(var to)) {
            step = seals.after(to, LAST, noted);
        }
        return step;
    }

    /// What is found while something is altered by whoever owns the tables.
    private static Step tampered(String sql, Supplier<Step> then) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            database.jdbc().sql("ALTER TABLE event_ledger DISABLE TRIGGER USER").update();
            database.jdbc()
                    .sql("GRANT UPDATE, DELETE ON event_ledger TO CURRENT_USER")
                    .update();
            assertThat(database.jdbc().sql(sql).update()).isPositive();
            return then.get();
        }));
    }

    private static Noted noted(long slice) {
        return new Noted(
                slice,
                HexFormat.of()
                        .formatHex(ledger.slices(slice - 1, slice, 1).getFirst().seal()));
    }

    private static void people(UUID opd, int from, int to) {
        database.jdbc()
                .sql("""
                        INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment,
                            category, funding, effective_on)
                        SELECT :opd, '36.73', int4send(number), '\\x01', '0001', 'ORANG ' || number, '1990-12-31', 'P', 'PU',
                            'HONORER', 'APBD', '2026-01-05'
                        FROM generate_series(:from, :to - 1) AS number
                        """)
                .param("opd", opd)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
