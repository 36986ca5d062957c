package id.payung.coverage.ranking;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.edge.CommonProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is first in the province, for everybody to see.
@RestController
@RequestMapping("/api/v1/rankings")
class RankingsApi {

    private final Rankings rankings;
    private final Regions regions;

    RankingsApi(Rankings rankings, Regions regions) {
        this.rankings = rankings;
        this.regions = regions;
    }

    /// @param date of the reported participants; absent: the one that most regions share
    @GetMapping("/{province}")
    Ranking of(
            @PathVariable String province,
            @RequestParam(defaultValue = "D1") Definition definition,
            @RequestParam(required = false) @Nullable LocalDate date) {
        Region of = regions.get(province);
        if (of.level() != Region.Level.PROVINCE) {
            throw CommonProblem.BAD_PARAMETER.because("Kode provinsi, mis. 36. / The code of a province, such as 36.");
        }
        return rankings.of(of, definition, date);
    }
}
