package id.payung.coverage.check;

import id.payung.coverage.number.Words;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding;
import id.payung.coverage.release.Report.Finding.Outcome;
import id.payung.coverage.release.Report.Judgement;
import id.payung.coverage.release.Report.Suggestion;
import id.payung.coverage.release.Report.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks the numbers of a release by C1 to C18.
@Component
public class CheckRelease {

    /// What is said first, when several checks fail.
    private static final List<Check> GRAVEST = List.of(
            Check.C3, Check.C2, Check.C4, Check.C10, Check.C1, Check.C7, Check.C5, Check.C6, Check.C11, Check.C16,
            Check.C17, Check.C9, Check.C13, Check.C14, Check.C12, Check.C18, Check.C15);

    private final Limits limits;

    CheckRelease(Limits limits) {
        this.limits = limits;
    }

    public Report of(Release release, Known known) {
        Notebook notebook = new Notebook();
        Coverage coverage = new Coverage(release, known, notebook);
        coverage.check();
        Bases bases = new Bases(release, coverage.numbers());
        new Sums(release, bases, notebook).check();
        new Bounds(release, bases, limits, notebook).check(coverage.implied());
        new Sources(release, coverage.numbers(), limits, notebook).check();
        new Labels(release, coverage.numbers(), notebook).check();
        new People(release, coverage.numbers(), notebook).check(known.today());
        new Costs(release, coverage.numbers(), known, notebook).check();
        new Payouts(release, coverage.numbers(), limits, notebook).check();
        slips(notebook);
        List<Finding> findings = notebook.findings();
        return new Report(
                verdict(findings, notebook.suggestions()),
                findings,
                List.copyOf(coverage.fits()),
                coverage.implied().orElse(null),
                notebook.contradictions(),
                notebook.suggestions(),
                notebook.facts());
    }

    /// C8: a slip explains what the other checks found, or there is nothing to explain.
    private static void slips(Notebook notebook) {
        List<Suggestion> slips = notebook.suggestions(it -> switch (it.kind()) {
            case FACTOR_1000, FACTOR_100, FACTOR_10, SWAPPED_DIGITS, ONE_DIGIT -> true;
            case WRONG_BASE_NAMED, ROUNDED, DISCOUNT, WOULD_FIT -> false;
        });
        if (!slips.isEmpty()) {
            slips.stream().limit(3).forEach(slip -> notebook.fails(Check.C8, slip.sentence()));
        } else if (notebook.anyFails()) {
            notebook.lacks(
                    Check.C8,
                    Words.both(
                            "Tidak ada satu salah ketik yang menjelaskannya.",
                            "No single slip of the hand explains it."));
        } else if (notebook.findings().stream()
                .anyMatch(it -> it.outcome() == Outcome.HOLDS && it.check() != Check.C15)) {
            notebook.holds(
                    Check.C8, Words.both("Tidak ada tanda salah ketik.", "There is no sign of a slip of the hand."));
        }
    }

    private static Verdict verdict(List<Finding> findings, List<Suggestion> suggestions) {
        long failed = count(findings, Outcome.FAILS);
        long held = count(findings, Outcome.HOLDS);
        if (failed > 0) {
            Finding gravest = GRAVEST.stream()
                    .flatMap(check ->
                            findings.stream().filter(it -> it.check() == check && it.outcome() == Outcome.FAILS))
                    .findFirst()
                    .orElseThrow();
            boolean onlyDate = gravest.check() == Check.C15;
            List<String> sentences = new ArrayList<>(List.of(
                    onlyDate
                            ? Words.both(
                                    "Angka-angka ini tidak saling bertentangan.",
                                    "These numbers do not contradict each other.")
                            : Words.both(
                                    "Angka-angka ini tidak dapat semuanya benar ({0} pemeriksaan gagal).",
                                    "These numbers cannot all be right ({0} checks fail).", failed),
                    gravest.sentence()));
            suggestions.stream().limit(1).forEach(it -> sentences.add(it.sentence()));
            return new Verdict(Judgement.DOUBTFUL, Words.join(sentences));
        }
        boolean nothing = findings.stream()
                .noneMatch(it -> it.outcome() == Outcome.HOLDS && it.check() != Check.C15 && it.check() != Check.C8);
        return nothing
                ? new Verdict(
                        Judgement.CANNOT_BE_SAID,
                        Words.both("Terlalu sedikit angka untuk diperiksa.", "There are too few numbers to check."))
                : new Verdict(
                        Judgement.CONSISTENT,
                        Words.both(
                                "Angka-angka ini konsisten ({0} pemeriksaan lolos).",
                                "These numbers are consistent ({0} checks hold).", held));
    }

    private static long count(List<Finding> findings, Outcome outcome) {
        return findings.stream().filter(it -> it.outcome() == outcome).count();
    }
}
