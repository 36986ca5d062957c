package id.payung.systemtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An OPD and what it can ask of the services with its own credentials. Every call insists on an answer.
///
/// @param mailbox where its letters go
public record Office(
        UUID id, String region, String name, String mailbox, String clientId, String clientSecret, Pass pass) {

    private static final int PAGE = 1_000;

    /// Opened by the admin, with credentials of its own.
    public static Office open(Rig rig, String region, String name) {
        String mailbox = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@opd.example";
        Map<String, Object> form =
                Map.of("region", region, "name", name, "contacts", List.of(Map.of("role", "HEAD", "email", mailbox)));
        Api admin = rig.enrolment(rig.adminToken());
        String id = admin.insistOn("/api/v1/opds", form).path("id").asString();
        JsonNode issued = admin.insistOn("/api/v1/opds/" + id + "/credentials", Map.of());
        String clientId = issued.path("clientId").asString();
        String secret = issued.path("clientSecret").asString();
        Pass pass = new Pass(rig.enrolment("").base(), clientId, secret);
        return new Office(UUID.fromString(id), region, name, mailbox, clientId, secret, pass);
    }

    /// Good for some minutes at least.
    public String token() {
        return pass.token();
    }

    public String path(String rest) {
        return "/api/v1/opds/" + id + rest;
    }

    /// @param on the day the roster speaks of
    /// @return the import as it was received
    public JsonNode send(Api enrolment, String csv, LocalDate on) {
        return enrolment.insistOnUpload(path("/imports?mode=apply&on=" + on), csv);
    }

    /// @param register everybody on it, from this day on
    /// @return the import as it was received
    public JsonNode sendAndRegister(Api enrolment, String csv, LocalDate on, LocalDate register) {
        return enrolment.insistOnUpload(path("/imports?mode=apply&on=" + on + "&register=" + register), csv);
    }

    /// @param what such as `registrations`
    /// @param reason empty where none is asked for
    /// @return how many were done or had been done before, and who was refused
    public JsonNode change(Api enrolment, String what, LocalDate on, Collection<UUID> workers, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("on", on.toString(), "workers", workers));
        if (!reason.isEmpty()) {
            form.put("reason", reason);
        }
        return enrolment.insistOn(path("/" + what), form);
    }

    /// @param state empty for everybody
    public List<JsonNode> workers(Api enrolment, String state) {
        List<JsonNode> workers = new ArrayList<>();
        String after = "";
        do {
            String filter = state.isEmpty() ? "" : "&state=" + state;
            JsonNode page = enrolment.insistOn(path("/workers?limit=" + PAGE + filter + after));
            page.path("workers").forEach(workers::add);
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return workers;
    }
}
