package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Latencies;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// From the answer that somebody is registered here until the figures of the region show it: to somebody who asks, or
/// who listens; while nothing else happens, or beside 2,000 changes a second in other regions. In one region those who
/// listen are told once a second, which would measure that second.
///
/// The limit: a Kafka transaction of one record and a transaction of one row in PostgreSQL, one after the other and
/// with nothing else to do.
///
/// @param isHeard who listens sees it, not who asks
/// @param isBusy beside other changes
/// @param times how many people, one after the other
public record Visible(boolean isHeard, boolean isBusy, Site site, int times) implements Measure {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    /// More than the pause after a message.
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(1_100);

    /// What one person takes besides, at most.
    private static final Duration ROUND_TRIPS = Duration.ofMillis(400);

    @Override
    public Row row() {
        return new Row(
                "from the answer until it is seen %s, %s: p99"
                        .formatted(
                                isHeard ? "live (SSE)" : "by GET",
                                isBusy ? "beside " + Traffic.PER_SECOND + " changes a second" : "nothing else"),
                "a Kafka transaction of one record and a commit: p99",
                "ms",
                Goal.within(isBusy ? 500 : 100));
    }

    @Override
    public Round round() {
        Office office = Office.open(site.rig());
        List<String> facts = new ArrayList<>();
        Latencies ours = isBusy ? besideTraffic(office, facts) : watch(office);
        site.books().awaitTaken();
        WrongAnswer.unless(
                "people of the office who are seen", times, site.books().counted(office.id(), "LISTED"));
        site.books().balance();
        Latencies limit = Smallest.way(site.rig(), times);
        facts.add("ours: " + ours);
        facts.add("the limit: " + limit);
        return new Round(ours.within(99), limit.within(99), facts);
    }

    private Latencies besideTraffic(Office office, List<String> facts) {
        try (Traffic traffic = Traffic.begin(site, between().plus(ROUND_TRIPS).multipliedBy(times))) {
            Latencies ours = watch(office);
            facts.add(traffic.end(site.books()));
            return ours;
        }
    }

    private Latencies watch(Office office) {
        Api enrolment = site.rig().enrolment();
        Api coverage = site.rig().coverage();
        String path = "/api/v1/opds/" + office.id() + "/workers";
        List<Long> all = new ArrayList<>();
        try (Eye eye = isHeard ? new Eye.Listening(coverage) : new Eye.Asking(coverage)) {
            long seen = Eye.people(coverage.get(Eye.REGION));
            for (Map<String, String> person : site.crowd().people(times)) {
                Map<String, String> form = new HashMap<>(person);
                form.putAll(Map.of("kategori", "PEKERJA_RENTAN", "segmen", "BPU"));
                enrolment.post(path, form);
                long answered = System.nanoTime();
                seen++;
                all.add(Math.max(0, eye.seen(seen) - answered));
                Api.pause(between().plusMillis(ThreadLocalRandom.current().nextInt(50)));
            }
        }
        return Latencies.of(all);
    }

    private Duration between() {
        return isHeard ? BETWEEN_MESSAGES : BETWEEN;
    }
}
