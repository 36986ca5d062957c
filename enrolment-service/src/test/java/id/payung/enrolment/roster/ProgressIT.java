package id.payung.enrolment.roster;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressIT {

    private static final int MANY = 2_000;

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void tellsTheProgressUntilTheEndAndWhatWasRead() throws Exception {
        var received = office.csv(imports(), people("01"));
        var path = "/api/v1/imports/" + received.json().get("id").asString();

        String stream;
        try (var watcher = Executors.newVirtualThreadPerTaskExecutor()) {
            stream = watcher.submit(() -> new String(
                            office.download(path + "/progress", "text/event-stream"), StandardCharsets.UTF_8))
                    .get();
        }

        assertThat(stream).startsWith("event: progress\ndata: {").contains("event: end\ndata: {");
        var done = office.get(path + "/progress").json();
        assertThat(stream.substring(stream.lastIndexOf("data: ")))
                .contains(
                        "\"state\":\"DONE\"",
                        "\"listed\":" + MANY,
                        "\"bytesRead\":" + done.get("bytes").asLong());
        assertThat(done.get("rowsPerSecond").asLong()).isPositive();
        assertThat(done.get("secondsLeft").isNull()).isTrue();
        assertThat(office.get(imports()).json().get("imports").get(0).get("id")).isEqualTo(done.get("id"));
    }

    @Test
    void stopsAnImportAndSaysWhatWentIn() throws Exception {
        var received = office.csv(imports(), people("02"));
        var path = "/api/v1/imports/" + received.json().get("id").asString();

        var cancelled = office.delete(path);
        var again = office.delete(path);

        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(again.status()).isEqualTo(200);
        int listed = cancelled.json().get("listed").asInt();
        assertThat(listed).isLessThan(MANY);
        assertThat(office.get("/api/v1/opds/" + opd + "/workers?limit=1000")
                        .json()
                        .get("workers")
                        .size())
                .isEqualTo(Math.min(1_000, listed));
        var afresh = office.csv(imports(), people("02"));
        assertThat(afresh.status()).isEqualTo(202);
        var done = server.imported(afresh);
        assertThat(done.get("unchanged").asInt()).isEqualTo(listed);
        assertProblem(office.delete("/api/v1/imports/" + done.get("id").asString()), 409, "import-ended");
    }

    @Test
    void hidesTheImportsOfAnotherOpd() throws Exception {
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        var theirs = server.imported(server.office(other)
                .csv("/api/v1/opds/" + other + "/imports", "nik,nama,tanggal_lahir,jenis_kelamin\n"));
        var path = "/api/v1/imports/" + theirs.get("id").asString();

        assertProblem(office.get(path + "/progress"), 404, "unknown-import");
        assertProblem(office.delete(path), 404, "unknown-import");
        assertProblem(office.get("/api/v1/opds/" + other + "/imports"), 404, "unknown-opd");
        assertProblem(server.nobody().get(path + "/progress"), 401, "unauthenticated");
        assertProblem(server.nobody().delete(path), 401, "unauthenticated");
        assertThat(server.region("36.73").get(path + "/progress").status()).isEqualTo(200);
    }

    private String imports() {
        return "/api/v1/opds/" + opd + "/imports";
    }

    /// Born on a day that no other test uses: a person is on one roster only.
    private static String people(String district) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(row -> "3671%s290288%04d,ORANG %d,29-02-1988,L".formatted(district, row, row))
                .collect(Collectors.joining("\n", "nik,nama,tanggal_lahir,jenis_kelamin\n", "\n"));
    }
}
