package id.payung.coverage.press;

import id.payung.coverage.access.Problem;
import id.payung.coverage.check.CheckRelease;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.region.Regions;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Release;
import id.payung.coverage.tariff.Tariffs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Checks the numbers of a press release, for everybody; nothing is kept.
@RestController
@RequestMapping("/api/v1/figure-checks")
class FigureChecksApi {

    private final Figures figures;
    private final Tariffs tariffs;
    private final Regions regions;
    private final CheckRelease checkRelease;
    private final Clock clock;

    FigureChecksApi(Figures figures, Tariffs tariffs, Regions regions, CheckRelease checkRelease, Clock clock) {
        this.figures = figures;
        this.tariffs = tariffs;
        this.regions = regions;
        this.checkRelease = checkRelease;
        this.clock = clock;
    }

    @PostMapping
    Answer check(@RequestBody Draft draft) {
        TextReading text = TextReading.of(draft);
        Proofreading proofreading = new Proofreading(text.draft());
        Release release = proofreading.release();
        List<String> complaints = proofreading.complaints();
        complaints.addAll(text.complaints());
        if (draft.region() != null && regions.find(draft.region()).isEmpty()) {
            complaints.add("region: kode Kemendagri, ID, 36 atau 36.73 / a Kemendagri code");
        }
        if (complaints.isEmpty() && proofreading.understood().isEmpty()) {
            complaints.add("tidak ada angka / there is no number");
        }
        if (!complaints.isEmpty()) {
            throw Problem.INVALID_RELEASE.because(String.join("; ", complaints));
        }
        return new Answer(checkRelease.of(release, known(draft.region())), proofreading.understood(), text.unused());
    }

    private Known known(@Nullable String region) {
        return new Known(region == null ? List.of() : figures.bases(region), tariffs.prices(), LocalDate.now(clock));
    }
}
