package id.payung.systemtest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What coverage-service and notification-service answer over HTTP, in the words of the [Books].
record Shown(Rig rig) {

    /// People of the nation by state.
    Map<String, Long> nation() {
        Map<String, Long> people = new HashMap<>();
        rig.coverage(rig.adminToken())
                .insistOn("/api/v1/coverage/ID")
                .path("live")
                .path("all")
                .forEachEntry((state, count) -> {
                    if (count.asLong() != 0) {
                        people.put(state, count.asLong());
                    }
                });
        return people;
    }

    /// People by office and state.
    Map<String, Long> standings() {
        Map<String, Long> people = new HashMap<>();
        each(
                "/api/v1/standings",
                "standings",
                standing -> standing.path("people").forEachEntry((state, count) -> {
                    if (count.asLong() != 0 && !state.equals("onRoster")) {
                        people.put(standing.path("opd").asString() + " " + state, count.asLong());
                    }
                }));
        return people;
    }

    /// By office and reason, how many people or rows an alert is open about.
    Map<String, Long> alerts() {
        Map<String, Long> people = new HashMap<>();
        each("/api/v1/alerts?state=OPEN", "alerts", alert -> {
            String about =
                    alert.path("opd").asString() + " " + alert.path("reason").asString();
            if (people.put(about, alert.path("people").asLong()) != null) {
                people.put(about + " twice", 1L);
            }
        });
        return people;
    }

    /// All pages of a list of notification-service.
    private void each(String path, String list, Consumer<JsonNode> reader) {
        Api inbox = rig.notification(rig.adminToken());
        String next = "";
        do {
            JsonNode page =
                    inbox.insistOn(next.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "after=" + next);
            page.path(list).forEach(reader);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }
}
