package id.payung.coverage.indicator;

import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Answering;
import id.payung.edge.Caller;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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

/// Coverage for everybody to see.
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageApi {

    private final DescribeCoverage describeCoverage;
    private final SummariseRegions summariseRegions;
    private final Regions regions;
    private final AskedDays askedDays;
    private final Answering answering;

    CoverageApi(
            DescribeCoverage describeCoverage,
            SummariseRegions summariseRegions,
            Regions regions,
            AskedDays askedDays,
            Answering answering) {
        this.describeCoverage = describeCoverage;
        this.summariseRegions = summariseRegions;
        this.regions = regions;
        this.askedDays = askedDays;
        this.answering = answering;
    }

    /// How much of a region is protected. Counts of fewer than five people are withheld, except from a caller who
    /// manages the region.
    ///
    /// @param at the day that is asked about; today in Jakarta if absent
    /// @param knownAt what was recorded later is left out; today if absent
    @GetMapping("/{region}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    ResponseEntity<byte[]> of(
            @Nullable Caller caller,
            @PathVariable String region,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt) {
        Region asked = regions.get(region);
        Days days = askedDays.of(at, knownAt);
        boolean isPublic = caller == null || !caller.mayManage(asked.code());
        return answering.json(
                "coverage " + asked.code() + " " + days, isPublic, () -> describeCoverage.of(asked, days, isPublic));
    }

    /// Every region that has people. Only ADMIN sees counts of fewer than five.
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SummariseRegions.Summary.class))))
    ResponseEntity<byte[]> all(
            @Nullable Caller caller,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt) {
        Days days = askedDays.of(at, knownAt);
        boolean isPublic = !(caller instanceof Caller.Admin);
        return answering.json("regions " + days, isPublic, () -> summariseRegions.of(days, isPublic));
    }
}
