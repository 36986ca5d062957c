package id.payung.enrolment.command;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandKeysIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();
    private String worker;
    private String key;

    @BeforeEach
    void aListedMan() throws IOException, InterruptedException {
        worker = server.worker(opd, nik(), "BUDI");
        key = UUID.randomUUID().toString();
    }

    @Test
    void answersTheSameCommandAsTheFirstTime() throws Exception {
        var first = register(office, key, "2026-02-01");
        var again = register(office, key, "2026-02-01");
        var other = register(office, key, "2026-02-02");
        var without = register(office, UUID.randomUUID().toString(), "2026-02-01");

        assertThat(first.json().get("done").asInt()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.type()).isEqualTo(first.type());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertProblem(other, 422, "key-of-another-command");
        assertThat(without.json().get("repeated").asInt()).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() throws Exception {
        register(office, key, "2026-02-01");

        var another = register(server.office(opd), key, "2026-02-02");

        assertThat(another.json().get("refusedInAll").asInt()).isEqualTo(1);
    }

    @Test
    void doesNotLetALateDuplicateOfALapseTakeEffect() throws Exception {
        register(office, UUID.randomUUID().toString(), "2026-02-01");
        send(office, UUID.randomUUID().toString(), "activations", "2026-02-01", "");
        var lapse = send(office, key, "lapses", "2026-08-16", ",\"reason\":\"ARREARS\"");
        send(office, UUID.randomUUID().toString(), "reinstatements", "2026-08-16", "");

        var late = send(office, key, "lapses", "2026-08-16", ",\"reason\":\"ARREARS\"");

        assertThat(late.text()).isEqualTo(lapse.text());
        assertThat(office.get("/api/v1/opds/" + opd + "/workers/" + worker)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void carriesOutACommandOnceWhenItArrivesManyTimesAtOnce() throws Exception {
        Callable<Answer> command = () -> office.send(
                "POST", "/api/v1/opds/" + opd + "/workers", """
                {"nik":"%s","nama":"SITI","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted("3673013112909999"), "Idempotency-Key", key);

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(Collections.nCopies(8, command)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).contains(201).containsOnly(201, 409);
        assertThat(command.call().status()).isEqualTo(201);
        assertThat(command.call().headers().firstValue("Location")).isPresent();
    }

    @Test
    void letsACommandBeTriedAgainThatWasCutOffOrIsForgotten() {
        var commands = server.bean(Commands.class);
        var mine = new Commands.Key("test", key);
        var print = new byte[] {1};

        assertThat(commands.claim(mine, print)).isInstanceOf(Commands.Claim.Ours.class);
        assertThat(commands.claim(mine, print)).isInstanceOf(Commands.Claim.InProgress.class);
        older("leased_until", Duration.ofMinutes(10));
        assertThat(commands.claim(mine, new byte[] {2})).isInstanceOf(Commands.Claim.AnotherCommand.class);
        assertThat(commands.claim(mine, print)).isInstanceOf(Commands.Claim.Ours.class);
        commands.answered(mine, 200, Optional.empty());
        assertThat(commands.claim(mine, print)).isInstanceOf(Commands.Claim.AnswerNotKept.class);
        older("begun_at", Duration.ofDays(2));
        assertThat(commands.claim(mine, new byte[] {2})).isInstanceOf(Commands.Claim.Ours.class);
        commands.release(mine);
        assertThat(commands.claim(mine, print)).isInstanceOf(Commands.Claim.Ours.class);
    }

    @Test
    void forgetsOldKeysAsNewOnesCome() {
        var commands = server.bean(Commands.class);
        commands.claim(new Commands.Key("test", key), new byte[] {1});
        older("begun_at", Duration.ofDays(9999));

        commands.claim(new Commands.Key("test", UUID.randomUUID().toString()), new byte[] {1});

        assertThat(count()).isZero();
    }

    @Test
    void keepsNoSecretAndSaysSo() throws Exception {
        var admin = server.admin();
        var credentials = "/api/v1/opds/" + opd + "/credentials";

        var first = admin.send("POST", credentials, "{}", "Idempotency-Key", key);
        var again = admin.send("POST", credentials, "{}", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertProblem(again, 409, "answer-not-kept");
        assertThat(count("answer IS NOT NULL")).isZero();
    }

    @ParameterizedTest
    @MethodSource("keysThatAreNone")
    void refusesAKeyThatIsNoneBeforeAnythingHappens(String bad) throws Exception {
        var answer = register(office, bad, "2026-02-01");

        assertProblem(answer, 400, "invalid-request");
    }

    static List<String> keysThatAreNone() {
        return List.of("with blank", "k".repeat(101));
    }

    private Answer register(Client client, String with, String on) throws IOException, InterruptedException {
        return send(client, with, "registrations", on, "");
    }

    private Answer send(Client client, String with, String what, String on, String more)
            throws IOException, InterruptedException {
        return client.send(
                "POST",
                "/api/v1/opds/" + opd + "/" + what,
                "{\"on\":\"%s\",\"workers\":[\"%s\"]%s}".formatted(on, worker, more),
                "Idempotency-Key",
                with);
    }

    private void older(String column, Duration by) {
        var jdbc = server.bean(JdbcClient.class);
        (column.equals("begun_at")
                        ? jdbc.sql(
                                "UPDATE command SET begun_at = begun_at - :by * interval '1 second' WHERE key = :key")
                        : jdbc.sql(
                                "UPDATE command SET leased_until = leased_until - :by * interval '1 second' WHERE key = :key"))
                .param("by", by.toSeconds())
                .param("key", key)
                .update();
    }

    private long count() {
        return count("true");
    }

    private long count(String condition) {
        return server.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM command WHERE key = :key AND " + condition)
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
