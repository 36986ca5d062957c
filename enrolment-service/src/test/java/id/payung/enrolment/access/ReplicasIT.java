package id.payung.enrolment.access;

import static id.payung.enrolment.access.Replica.ADMIN_SECRET;
import static id.payung.enrolment.access.Replica.MASTER_KEY;
import static id.payung.enrolment.access.Replica.OPD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Stack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Several services on one database, at once and one after the other.
@ExtendWith(OutputCaptureExtension.class)
class ReplicasIT {

    private static final String PATH = "/api/v1/opds/" + OPD + "/credentials";

    @Test
    void takesATokenOfBeforeARestartAfterIt() throws IOException, InterruptedException {
        var database = Stack.shared().database("restart");
        Replica.Client client;
        String token;
        try (var first = Replica.start(database)) {
            token = first.adminBearer();
            client = first.issued(PATH, token);
        }

        try (var second = Replica.start(database)) {
            assertThat(second.get(PATH, token).statusCode()).isEqualTo(200);
            assertThat(second.token(client.id(), client.secret()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesEachOthersTokensWhenTheyStartAtOnceOnAnEmptyDatabase()
            throws IOException, InterruptedException, ExecutionException {
        var database = Stack.shared().database("race");
        var together = new CyclicBarrier(2);
        var starting = new ArrayList<Future<Replica>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            starting.add(threads.submit(() -> Replica.start(database, together)));
            await().until(() -> together.getNumberWaiting() == 1);
            starting.add(threads.submit(() -> Replica.start(database, together)));
        }

        try (var one = starting.get(0).get();
                var other = starting.get(1).get()) {
            assertThat(other.get(PATH, one.adminBearer()).statusCode()).isEqualTo(200);
            assertThat(one.get(PATH, other.adminBearer()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givesTheAdminTheSecretOfTheLatestStart() throws IOException, InterruptedException {
        var database = Stack.shared().database("admin");
        Replica.start(database).close();

        try (var second = Replica.start(database, "--payung.credential.admin-secret=another-secret-of-the-admin")) {
            assertThat(second.token("admin", ADMIN_SECRET).statusCode()).isEqualTo(401);
            assertThat(second.token("admin", "another-secret-of-the-admin").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithoutAMasterKeyAndSaysWhatToDo(CapturedOutput output) {
        var database = Stack.shared().database("keyless");

        assertThatThrownBy(() -> Replica.start(database, "--payung.vault.master-key="))
                .isNotNull();
        assertThat(output).contains("PAYUNG_MASTER_KEY must be 32 random bytes in base64", "openssl rand -base64 32");
    }

    @Test
    void doesNotRepeatAWrongMasterKey(CapturedOutput output) {
        var database = Stack.shared().database("miskeyed");

        assertThatThrownBy(() -> Replica.start(database, "--payung.vault.master-key=short-hunter2"))
                .isNotNull();
        assertThat(output).contains("openssl rand -base64 32").doesNotContain("short-hunter2");
    }

    @Test
    void writesNoSecretAndNoTokenIntoTheLog(CapturedOutput output) throws IOException, InterruptedException {
        var database = Stack.shared().database("silent");
        try (var service = Replica.start(
                database, "--logging.level.org.springframework.security=DEBUG", "--logging.level.id.payung=DEBUG")) {
            var token = service.adminBearer();
            var client = service.issued(PATH, token);
            service.token(client.id(), "wrong-secret-of-a-client");
            service.tokenByForm(client.id(), client.secret());
            service.get(PATH, token + "x");

            assertThat(output).contains("Credential issued", client.id());
            assertThat(output)
                    .doesNotContain(client.secret(), "wrong-secret-of-a-client", ADMIN_SECRET, MASTER_KEY, token);
        }
    }
}
