package id.payung.coverage.download;

import id.payung.coverage.access.Problem;
import id.payung.coverage.download.Tables.Asked;
import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Answering;
import id.payung.coverage.trend.AskedTrend;
import id.payung.edge.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Open data: every table with its definitions, for everybody to download.
@RestController
@RequestMapping("/api/v1/open-data")
class DownloadApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    /// A table that can be downloaded.
    record Listed(String table, String about, List<Table.Column> columns) {}

    private final Tables tables;
    private final Regions regions;
    private final AskedDays askedDays;
    private final Answering answering;

    DownloadApi(Tables tables, Regions regions, AskedDays askedDays, Answering answering) {
        this.tables = tables;
        this.regions = regions;
        this.askedDays = askedDays;
        this.answering = answering;
    }

    /// Which tables there are, and what their columns mean.
    @GetMapping
    List<Listed> list() {
        return Stream.of(TableName.values())
                .map(table -> new Listed(table.path(), table.words(), table.columns()))
                .toList();
    }

    /// One table as CSV, definitions in lines that begin with `#`. Counts of fewer than five people are empty,
    /// except for a caller who manages the region.
    @GetMapping("/{region}/{table}.csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> csv(
            @Nullable Caller caller,
            @PathVariable String region,
            @PathVariable String table,
            @ParameterObject AskedTable asked) {
        Asked full = asked(caller, region, table, asked);
        return answering.answer("csv " + full, full.isPublic(), CSV, () -> CsvTable.of(tables.fill(full)));
    }

    /// The same as JSON: `about`, `columns` with their definitions, `rows` in the order of the columns.
    @GetMapping("/{region}/{table}.json")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Table.class)))
    ResponseEntity<byte[]> json(
            @Nullable Caller caller,
            @PathVariable String region,
            @PathVariable String table,
            @ParameterObject AskedTable asked) {
        Asked full = asked(caller, region, table, asked);
        return answering.json("json " + full, full.isPublic(), () -> tables.fill(full));
    }

    /// @param at the day that is asked about; today if absent
    /// @param knownAt what was recorded later is left out; today if absent
    /// @param by of a trend: `day`, `week` or `month`
    /// @param from of a trend: first day
    /// @param until of a trend: last day
    record AskedTable(
            @Nullable LocalDate at,
            @Nullable LocalDate knownAt,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private Asked asked(@Nullable Caller caller, String region, String table, AskedTable asked) {
        TableName name = TableName.find(table)
                .orElseThrow(() -> Problem.UNKNOWN_TABLE.because(
                        "Lihat daftar tabel di /api/v1/open-data. / See the list of tables at /api/v1/open-data."));
        Region in = regions.get(region);
        Days days = askedDays.of(asked.at(), asked.knownAt());
        AskedTrend trend = AskedTrend.of(asked.by(), asked.from(), asked.until(), asked.knownAt(), askedDays.today());
        boolean isPublic = switch (name) {
            case REGIONS -> !(caller instanceof Caller.Admin);
            case CELLS, OPDS, INDICATORS, TREND, FIGURES -> caller == null || !caller.mayManage(in.code());
        };
        return new Asked(name, in, days, trend, isPublic);
    }
}
