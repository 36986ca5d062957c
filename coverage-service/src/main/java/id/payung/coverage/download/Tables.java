package id.payung.coverage.download;

import id.payung.coverage.download.Table.About;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.indicator.Answer.Measure;
import id.payung.coverage.indicator.Answer.Office;
import id.payung.coverage.indicator.Answer.Share;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.indicator.People;
import id.payung.coverage.indicator.SummariseRegions;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.trend.AskedTrend;
import id.payung.coverage.trend.FollowCoverage;
import id.payung.coverage.trend.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the tables from the same answers that everybody else gets.
@Component
class Tables {

    private final DescribeCoverage describeCoverage;
    private final SummariseRegions summariseRegions;
    private final FollowCoverage followCoverage;
    private final Figures figures;

    Tables(
            DescribeCoverage describeCoverage,
            SummariseRegions summariseRegions,
            FollowCoverage followCoverage,
            Figures figures) {
        this.describeCoverage = describeCoverage;
        this.summariseRegions = summariseRegions;
        this.followCoverage = followCoverage;
        this.figures = figures;
    }

    /// @param trend of the trend only
    record Asked(TableName table, Region region, Days days, AskedTrend trend, boolean isPublic) {}

    Table fill(Asked asked) {
        return switch (asked.table()) {
            case REGIONS -> table(asked, null, regions(asked));
            case CELLS -> {
                Answer answer = describe(asked);
                yield table(asked, answer.withheld(), cells(answer));
            }
            case OPDS -> {
                Answer answer = describe(asked);
                yield table(asked, answer.withheld(), opds(answer));
            }
            case INDICATORS -> {
                Answer answer = describe(asked);
                yield table(
                        asked,
                        answer.withheld(),
                        answer.indicators().stream().map(Tables::row).toList());
            }
            case TREND -> {
                AskedTrend asTrend = asked.trend();
                Trend trend = followCoverage.of(
                        asked.region(), asTrend.by(), asTrend.days(), asTrend.knownAt(), asked.isPublic());
                yield table(asked, trend.withheld(), points(trend));
            }
            case FIGURES -> table(asked, null, figures(asked));
        };
    }

    private Answer describe(Asked asked) {
        return describeCoverage.of(asked.region(), asked.days(), asked.isPublic());
    }

    private static Table table(Asked asked, @Nullable String withheld, List<List<@Nullable Object>> rows) {
        List<About> about = new ArrayList<>();
        about.add(new About("about", asked.table().words()));
        about.add(
                new About("region", asked.region().code() + " " + asked.region().name()));
        about.add(new About("at", asked.days().at().toString()));
        about.add(new About("known at", asked.days().knownAt().toString()));
        about.add(new About("source", "Payung; BPS dan BPJS seperti disebut / BPS and BPJS as named"));
        about.add(new About("licence", "CC BY 4.0"));
        if (withheld != null) {
            about.add(new About("withheld", withheld));
        }
        return new Table(asked.table().path(), about, asked.table().columns(), rows);
    }

    private List<List<@Nullable Object>> regions(Asked asked) {
        return summariseRegions.of(asked.days(), asked.isPublic()).stream()
                .filter(summary -> asked.region().contains(summary.region()))
                .map(summary -> row(
                        summary.live(),
                        summary.region().code(),
                        summary.region().name()))
                .toList();
    }

    private static List<List<@Nullable Object>> cells(Answer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(answer.live().all(), "ALL", "ALL"));
        add(rows, "SEGMENT", answer.live().bySegment());
        add(rows, "CATEGORY", answer.live().byCategory());
        add(rows, "FUNDING", answer.live().byFunding());
        return rows;
    }

    private static void add(List<List<@Nullable Object>> rows, String dimension, Map<String, People> parts) {
        parts.forEach((value, people) -> rows.add(row(people, dimension, value)));
    }

    private static List<List<@Nullable Object>> opds(Answer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Office office : answer.opds()) {
            rows.add(row(office.staff(), office.opd(), office.name(), "STAFF", office.percent()));
            rows.add(row(office.vulnerable(), office.opd(), office.name(), "VULNERABLE", null));
        }
        return rows;
    }

    private static List<@Nullable Object> row(People people, @Nullable Object... first) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(first));
        row.addAll(people.shown().values());
        return Collections.unmodifiableList(row);
    }

    private static List<@Nullable Object> row(Measure measure) {
        return indicator(
                new ArrayList<>(),
                measure.definition(),
                measure.segment(),
                measure.denominator(),
                new Shares(measure.live(), measure.baseline(), measure.together()));
    }

    private static List<List<@Nullable Object>> points(Trend trend) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Trend.Point point : trend.points()) {
            for (Trend.Line line : point.indicators()) {
                rows.add(indicator(
                        new ArrayList<>(List.of(point.on(), line.seriesBreak())),
                        line.definition(),
                        line.segment(),
                        line.denominator(),
                        new Shares(line.live(), line.baseline(), line.together())));
            }
        }
        return rows;
    }

    private record Shares(
            Share live, @Nullable Share baseline, @Nullable Share together) {}

    private static List<@Nullable Object> indicator(
            List<@Nullable Object> row, Definition definition, Scope segment, Base base, Shares shares) {
        Share baseline = Objects.requireNonNullElse(shares.baseline(), Share.WITHHELD);
        Share together = Objects.requireNonNullElse(shares.together(), Share.WITHHELD);
        row.addAll(Arrays.asList(
                definition,
                segment,
                definition.numerator(),
                base.definition(),
                base.people(),
                base.source(),
                base.referenceDate(),
                base.caution(),
                shares.live().people(),
                shares.live().percent(),
                baseline.people(),
                baseline.percent(),
                baseline.source(),
                baseline.referenceDate(),
                together.people(),
                together.percent()));
        return row;
    }

    private List<List<@Nullable Object>> figures(Asked asked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        figures.of(asked.region().code())
                .forEach(figure -> rows.add(Arrays.asList(
                        figure.region(),
                        figure.kind(),
                        figure.definition(),
                        figure.segment(),
                        figure.source(),
                        figure.referenceDate(),
                        figure.version(),
                        figure.value(),
                        figure.precision(),
                        figure.state(),
                        figure.enteredAt())));
        return rows;
    }
}
