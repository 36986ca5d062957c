package id.payung.coverage.press;

import id.payung.coverage.check.ChecksOfTheTest;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Known.Price;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Checks releases as the public door does, without the door.
final class Desk {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Price FULL =
            new Price("BPU", "APBD", BigDecimal.valueOf(16_800), LocalDate.of(2019, 1, 1), null, "PP 44/2015");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Desk() {}

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }

    static Report check(String json) {
        return check(draft(json));
    }

    static Report check(Draft draft) {
        return check(draft, new Known(List.of(), List.of(FULL), TODAY));
    }

    static Report check(Draft draft, Known known) {
        Proofreading proofreading = new Proofreading(TextReading.of(draft).draft());
        Release release = proofreading.release();
        if (!proofreading.complaints().isEmpty()) {
            throw new AssertionError(proofreading.complaints().toString());
        }
        return ChecksOfTheTest.all().of(release, known);
    }

    static Finding finding(Report report, Check check) {
        return report.checks().stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
