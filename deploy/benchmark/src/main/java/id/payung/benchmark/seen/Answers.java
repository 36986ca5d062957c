package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.Visitors;
import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import id.payung.benchmark.table.Rounds;
import java.time.Duration;
import java.util.List;

/// What everybody asks for, a region's figures, over 200 connections that are kept: how many answers in a second, or
/// how promptly at half of that.
///
/// The limit: the page by which the same service says that it lives, asked by the same visitors. It passes the same
/// server, filters and framework and looks nothing up.
public record Answers(What measured, Site site, Duration time) implements Measure {

    /// What is measured.
    public enum What {
        RATE,
        PROMPTNESS
    }

    private static final int CONNECTIONS = 200;
    private static final String HEALTH = "/actuator/health/liveness";
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Override
    public Row row() {
        String what = "GET of a region, " + CONNECTIONS + " connections";
        String limit = "the service's own health page, same visitors";
        return switch (measured) {
            case RATE -> new Row(what, limit, "answers/s", 0.5);
            case PROMPTNESS -> new Row(what + ", at half of its rate: p99", limit + " and rate", "ms", Goal.within(20));
        };
    }

    @Override
    public Round round() {
        Residents.settle(site);
        try (Visitors region = new Visitors(site.rig().coverageUrl(), Eye.REGION, CONNECTIONS);
                Visitors health = new Visitors(site.rig().coverageUrl(), HEALTH, CONNECTIONS)) {
            return switch (measured) {
                case RATE -> rate(region, health);
                case PROMPTNESS -> promptness(region, health);
            };
        }
    }

    private Round rate(Visitors region, Visitors health) {
        Cpu start = site.rig().cpu();
        Visitors.Visit ours = region.saturate(time);
        Cpu between = site.rig().cpu();
        Visitors.Visit limit = health.saturate(time);
        Cpu stop = site.rig().cpu();
        return new Round(
                ours.perSecond(),
                limit.perSecond(),
                List.of(
                        "all at once: " + ours.latencies(),
                        between.since(start, ours.latencies().count()),
                        "the health page: " + limit.latencies(),
                        stop.since(between, limit.latencies().count())));
    }

    private Round promptness(Visitors region, Visitors health) {
        double rate = region.saturate(SHORT).perSecond() / 2;
        Visitors.Visit ours = region.paced(rate, time);
        Visitors.Visit limit = health.paced(rate, time);
        return new Round(
                ours.latencies().within(99),
                limit.latencies().within(99),
                List.of(
                        Rounds.figure(ours.perSecond()) + " a second",
                        "ours: " + ours.latencies(),
                        "the health page: " + limit.latencies()));
    }
}
