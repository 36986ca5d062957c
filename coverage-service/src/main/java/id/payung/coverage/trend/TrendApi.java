package id.payung.coverage.trend;

import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Answering;
import id.payung.edge.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Coverage over time for everybody to see.
@RestController
@RequestMapping("/api/v1/coverage")
class TrendApi {

    private final FollowCoverage followCoverage;
    private final Regions regions;
    private final AskedDays askedDays;
    private final Answering answering;

    TrendApi(FollowCoverage followCoverage, Regions regions, AskedDays askedDays, Answering answering) {
        this.followCoverage = followCoverage;
        this.regions = regions;
        this.askedDays = askedDays;
        this.answering = answering;
    }

    /// People and indicators at the end of each day, week or month; at most 400 points. Where a base was exchanged
    /// for one that differs by more than 10 %, the point says so.
    ///
    /// @param by `day`, `week` (ends on Sunday) or `month`; month if absent
    /// @param from first day; a month of days, a quarter of weeks or a year of months before the last if absent
    /// @param until last day, always a point; today if absent
    /// @param knownAt what was recorded later is left out; today if absent
    @GetMapping("/{region}/trend")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trend.class)))
    ResponseEntity<byte[]> trend(
            @Nullable Caller caller,
            @PathVariable String region,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable LocalDate knownAt) {
        Region asked = regions.get(region);
        AskedTrend trend = AskedTrend.of(by, from, until, knownAt, askedDays.today());
        boolean isPublic = caller == null || !caller.mayManage(asked.code());
        return answering.json(
                "trend " + asked.code() + " " + trend,
                isPublic,
                () -> followCoverage.of(asked, trend.by(), trend.days(), trend.knownAt(), isPublic));
    }
}
