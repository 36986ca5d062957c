package id.payung.coverage.check;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Persons;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Staff;
import id.payung.coverage.release.Report.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// C12 to C16: people who count twice, not yet or not at all, figures of no day, and more staff than the roster has.
final class People {

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Notebook notebook;

    People(Release release, Map<Quantity, Printed> numbers, Notebook notebook) {
        this.release = release;
        this.numbers = numbers;
        this.notebook = notebook;
    }

    void check(LocalDate today) {
        twice();
        paid();
        valid();
        date(today);
        staff();
    }

    private void twice() {
        Printed twice = release.persons().twice();
        Printed covered = numbers.get(Quantity.COVERED);
        if (twice != null && covered != null) {
            boolean none = twice.value().signum() == 0;
            notebook.verdict(
                    Check.C12,
                    none,
                    Words.both(
                            "{0} orang tercatat dalam dua segmen; orangnya {1}, bukan {2}.",
                            "{0} people are in two segments; there are {1} of them, not {2}.",
                            twice,
                            covered.exact().minus(twice.exact()).decimal(0),
                            covered));
        }
    }

    private void paid() {
        Persons persons = release.persons();
        Printed covered = numbers.get(Quantity.COVERED);
        if (persons.paid() == null || covered == null) {
            return;
        }
        boolean unpaid = covered.span().exceeds(persons.paid().span());
        notebook.verdict(
                Check.C13,
                !unpaid,
                Words.both(
                        unpaid
                                ? "{0} disebut terlindungi, padahal iuran {1} orang yang dibayar: {2} terdaftar belum bayar."
                                : "{0} terlindungi, iuran {1} orang dibayar.",
                        unpaid
                                ? "{0} are called covered, but {1} are paid for: {2} are registered and unpaid."
                                : "{0} covered, {1} paid for.",
                        covered,
                        persons.paid(),
                        covered.exact().minus(persons.paid().exact()).decimal(0)));
        if (unpaid) {
            notebook.suggestFitting(
                    "covered",
                    Quantity.COVERED.words(),
                    covered,
                    persons.paid().span(),
                    persons.paid().exact());
        }
    }

    private void valid() {
        Persons persons = release.persons();
        Printed covered = numbers.get(Quantity.COVERED);
        if (persons.records() == null || persons.invalid() == null || covered == null) {
            return;
        }
        if (persons.invalid().span().exceeds(persons.records().span())) {
            notebook.fails(
                    Check.C14,
                    Words.both(
                            "{0} baris tidak sah melebihi {1} baris.",
                            "{0} invalid rows are more than {1} rows.", persons.invalid(), persons.records()));
            return;
        }
        Span valid = persons.records().span().minus(persons.invalid().span());
        notebook.verdict(
                Check.C14,
                !covered.span().exceeds(valid),
                Words.both(
                        "{0} baris, {1} NIK tidak sah: paling banyak {2} orang; yang disebut {3}.",
                        "{0} rows, {1} with an invalid NIK: at most {2} people; what is said is {3}.",
                        persons.records(),
                        persons.invalid(),
                        valid.high().decimal(0),
                        covered));
    }

    private void date(LocalDate today) {
        LocalDate date = release.main().date();
        if (date == null) {
            notebook.fails(
                    Check.C15,
                    Words.both(
                            "Tanpa tanggal acuan angka ini tidak dapat dipakai.",
                            "Without its reference date this figure cannot be used."));
        } else {
            notebook.verdict(
                    Check.C15,
                    !date.isAfter(today),
                    Words.both("Tanggal acuan {0}.", "Reference date {0}.", date.toString()));
        }
    }

    private void staff() {
        Staff staff = release.staff();
        Printed registered = staff.registered();
        Printed roster = staff.roster();
        if (registered == null || roster == null) {
            return;
        }
        boolean wrong = registered.span().exceeds(roster.span());
        notebook.verdict(
                Check.C16,
                !wrong,
                Words.both(
                        wrong
                                ? "{0} honorer terdaftar, padahal daftarnya hanya {1}."
                                : "{0} honorer terdaftar dari daftar {1}.",
                        wrong
                                ? "{0} honorer are registered, although the roster has only {1}."
                                : "{0} honorer are registered of a roster of {1}.",
                        registered,
                        roster));
        if (wrong) {
            notebook.suggestFactors(
                    "staff.registered", registered, roster.span().high());
        }
        potential(registered, roster, staff.potential());
    }

    private void potential(Printed registered, Printed roster, @Nullable Printed potential) {
        if (potential == null || potential.value().signum() == 0) {
            return;
        }
        BigDecimal share = registered.exact().percentOf(potential.exact()).decimal(1);
        String compared = Words.both(
                "{0} dari potensi {1} adalah {2} %, tersisa {3}; daftar {4} adalah {5} % dari potensi.",
                "{0} of a potential of {1} is {2} %, which leaves {3}; the roster of {4} is {5} % of the potential.",
                registered,
                potential,
                share,
                potential.exact().minus(registered.exact()).decimal(0),
                roster,
                roster.exact().percentOf(potential.exact()).decimal(1));
        notebook.fact("staffPercentOfPotential", share, compared);
        if (registered.span().exceeds(roster.span()) && !roster.span().meets(potential.span())) {
            notebook.fails(
                    Check.C16,
                    Words.join(List.of(
                            Words.both(
                                    "Daftar {0} dan potensi {1} bukan basis yang sama.",
                                    "A roster of {0} and a potential of {1} are not the same base.", roster, potential),
                            compared)));
        }
    }
}
