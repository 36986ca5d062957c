package id.payung.coverage.press;

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
import org.springframework.stereotype.Component;

/// Reads a draft and puts it to the checks, beside what is known of its region.
@Component
class CheckDraft {

    /// What became of a draft.
    sealed interface Outcome {

        record Checked(Answer answer) implements Outcome {}

        /// @param complaints what cannot be read, each behind the field and a colon
        record Unreadable(List<String> complaints) implements Outcome {}
    }

    private final Figures figures;
    private final Tariffs tariffs;
    private final Regions regions;
    private final CheckRelease checkRelease;
    private final Clock clock;

    CheckDraft(Figures figures, Tariffs tariffs, Regions regions, CheckRelease checkRelease, Clock clock) {
        this.figures = figures;
        this.tariffs = tariffs;
        this.regions = regions;
        this.checkRelease = checkRelease;
        this.clock = clock;
    }

    Outcome of(Draft draft) {
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
        return complaints.isEmpty()
                ? new Outcome.Checked(new Answer(
                        checkRelease.of(release, known(draft.region())), proofreading.understood(), text.unused()))
                : new Outcome.Unreadable(complaints);
    }

    private Known known(@Nullable String region) {
        return new Known(region == null ? List.of() : figures.bases(region), tariffs.prices(), LocalDate.now(clock));
    }
}
