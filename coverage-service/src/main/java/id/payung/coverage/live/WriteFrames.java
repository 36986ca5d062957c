package id.payung.coverage.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.live.Channel.Topic;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.snapshot.Snapshots;
import id.payung.intake.Intakes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Works out what is sent.
@Component
class WriteFrames {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Beat(@Nullable Instant asOf, @Nullable Double lagSeconds) {}

    private final DescribeCoverage describeCoverage;
    private final Snapshots snapshots;
    private final Intakes intakes;
    private final AskedDays askedDays;
    private final JsonMapper json;

    WriteFrames(
            DescribeCoverage describeCoverage,
            Snapshots snapshots,
            Intakes intakes,
            AskedDays askedDays,
            JsonMapper json) {
        this.describeCoverage = describeCoverage;
        this.snapshots = snapshots;
        this.intakes = intakes;
        this.askedDays = askedDays;
        this.json = json;
    }

    /// The figures of today, OPDs left out. The id is that of the figures: how fresh they are does not change it.
    Frame figures(Topic topic) {
        Answer answer = Objects.requireNonNull(
                snapshots.read(() -> describeCoverage.of(topic.region(), askedDays.of(null, null), topic.isPublic())));
        Answer sent = with(answer, answer.asOf(), answer.lagSeconds());
        String id = Snapshots.tag(json.writeValueAsBytes(with(answer, null, null)));
        return Frame.figures(id, json.writeValueAsBytes(sent));
    }

    private static Answer with(Answer answer, @Nullable Instant asOf, @Nullable Double lagSeconds) {
        return new Answer(
                answer.region(),
                answer.at(),
                answer.knownAt(),
                asOf,
                lagSeconds,
                answer.withheld(),
                answer.live(),
                answer.indicators(),
                List.of());
    }

    /// How fresh everything is.
    Frame beat() {
        var asOf = intakes.asOf(Cells.TOPIC);
        return Frame.beat(json.writeValueAsBytes(new Beat(
                asOf.map(Intakes.AsOf::recordedAt).orElse(null),
                asOf.map(it -> it.lag().toMillis() / 1_000.0).orElse(null))));
    }
}
