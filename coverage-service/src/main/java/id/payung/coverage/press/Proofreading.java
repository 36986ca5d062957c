package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import id.payung.coverage.press.Draft.Bases;
import id.payung.coverage.press.Draft.Other;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a draft into a release; what cannot be read is complained about, by field.
final class Proofreading {

    private static final int MOST_PARTS = 20;
    private static final int MOST_OTHERS = 10;
    private static final int MOST_PREVIOUS = 50;
    private static final int MOST_MONTHS = 36;
    private static final int LONGEST_NAME = 120;
    private static final Set<String> FUNDINGS = Set.of("APBD", "APBN", "DBHCHT", "CSR", "MANDIRI");
    private static final Set<String> SEGMENTS = Set.of("PU", "BPU", "JAKON", "PMI");

    private final Draft draft;
    private final List<String> complaints = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();

    Proofreading(Draft draft) {
        this.draft = draft;
    }

    /// What is wrong, by field; the release is of use only when nothing is.
    List<String> complaints() {
        return complaints;
    }

    /// Every number, with what it was taken for.
    List<Understood> understood() {
        return understood;
    }

    Release release() {
        Draft.Target target = Objects.requireNonNullElse(draft.target(), new Draft.Target(null, null));
        Statement main = statement(
                "",
                new Other(
                        draft.source(),
                        draft.date(),
                        draft.covered(),
                        draft.coveredName(),
                        draft.base(),
                        draft.baseName(),
                        draft.percent(),
                        draft.gap(),
                        draft.gapPercent(),
                        target.people()));
        return new Release(
                main,
                definition(),
                parts(),
                bases(),
                number("target.percent", target.percent(), Unit.PERCENT),
                money(),
                claims(),
                staff(),
                persons(),
                statements("others", draft.others(), MOST_OTHERS),
                statements("previous", draft.previous(), MOST_PREVIOUS));
    }

    private @Nullable String definition() {
        String definition = draft.definition();
        if (definition != null && !definition.matches("D[1-6]")) {
            complaints.add("definition: D1 … D6");
        }
        return definition;
    }

    private List<Statement> statements(String field, @Nullable List<@Nullable Other> others, int most) {
        List<Statement> statements = new ArrayList<>();
        List<@Nullable Other> all = bounded(field, others, most);
        for (int at = 0; at < all.size(); at++) {
            Other other = all.get(at);
            String place = field + "[" + at + "]";
            if (other == null) {
                complaints.add(place + ": kosong / empty");
            } else {
                statements.add(statement(place + ".", other));
            }
        }
        return statements;
    }

    private <T> List<@Nullable T> bounded(String field, @Nullable List<@Nullable T> list, int most) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            complaints.add(field + ": paling banyak / at most " + most);
            return List.of();
        }
        return list;
    }

    private Statement statement(String place, Other said) {
        Map<Quantity, Printed> numbers = new EnumMap<>(Quantity.class);
        put(numbers, Quantity.COVERED, place, said.covered());
        put(numbers, Quantity.BASE, place, said.base());
        put(numbers, Quantity.GAP, place, said.gap());
        put(numbers, Quantity.PERCENT, place, said.percent());
        put(numbers, Quantity.GAP_PERCENT, place, said.gapPercent());
        String target = place.isEmpty() ? "target.people" : place + "target";
        return new Statement(
                place.isEmpty() ? name("source", said.source()) : source(place, said.source()),
                date(place + "date", said.date()),
                name(place + "coveredName", said.coveredName()),
                name(place + "baseName", said.baseName()),
                numbers,
                number(target, said.target(), Unit.PEOPLE));
    }

    private String source(String place, @Nullable String source) {
        String name = name(place + "source", source);
        return name.isEmpty() ? place.substring(0, place.length() - 1) : name;
    }

    private void put(Map<Quantity, Printed> numbers, Quantity quantity, String place, @Nullable String text) {
        Unit unit = quantity.isPercentage() ? Unit.PERCENT : Unit.PEOPLE;
        Printed printed = number(place + quantity.field(), text, unit);
        if (printed != null) {
            numbers.put(quantity, printed);
        }
    }

    private List<Release.Part> parts() {
        List<Release.Part> parts = new ArrayList<>();
        List<Draft.@Nullable Part> all = bounded("parts", draft.parts(), MOST_PARTS);
        for (int at = 0; at < all.size(); at++) {
            Draft.Part part = all.get(at);
            String field = "parts[" + at + "]";
            Printed people = part == null ? null : number(field + ".people", part.people(), Unit.PEOPLE);
            if (part == null || part.people() == null) {
                complaints.add(field + ".people: wajib / required");
            } else if (people != null) {
                parts.add(new Release.Part(name(field + ".label", part.label()), people));
            }
        }
        return parts;
    }

    private Map<Population, Printed> bases() {
        Map<Population, Printed> bases = new EnumMap<>(Population.class);
        Bases said = draft.bases();
        if (said == null) {
            return bases;
        }
        put(bases, Population.EMPLOYED, said.employed());
        put(bases, Population.UNEMPLOYED, said.unemployed());
        put(bases, Population.WORKFORCE, said.workforce());
        put(bases, Population.OUTSIDE, said.outside());
        put(bases, Population.AGED_15, said.aged15());
        put(bases, Population.EVERYBODY, said.population());
        put(bases, Population.CENSUS, said.census());
        put(bases, Population.EMPLOYED_WITHOUT_ASN, said.employedWithoutAsn());
        put(bases, Population.NON_WAGE_EARNERS, said.nonWageEarners());
        put(bases, Population.VULNERABLE, said.vulnerable());
        put(bases, Population.STAFF, said.staff());
        return bases;
    }

    private void put(Map<Population, Printed> bases, Population population, @Nullable String text) {
        Printed printed = number(population.field(), text, Unit.PEOPLE);
        if (printed != null) {
            bases.put(population, printed);
        }
    }

    private Release.Money money() {
        Draft.Money said = draft.money();
        if (said == null) {
            return Release.Money.NONE;
        }
        if (said.months() != null && (said.months() < 1 || said.months() > MOST_MONTHS)) {
            complaints.add("money.months: 1 … " + MOST_MONTHS);
        }
        if (said.funding() != null && !FUNDINGS.contains(said.funding())) {
            complaints.add("money.funding: APBD, APBN, DBHCHT, CSR, MANDIRI");
        }
        if (said.segment() != null && !SEGMENTS.contains(said.segment())) {
            complaints.add("money.segment: PU, BPU, JAKON, PMI");
        }
        return new Release.Money(
                number("money.amount", said.amount(), Unit.RUPIAH),
                number("money.people", said.people(), Unit.PEOPLE),
                said.months(),
                said.funding(),
                said.segment(),
                number("money.tariff", said.tariff(), Unit.RUPIAH));
    }

    private Release.Claims claims() {
        Draft.Claims said = draft.claims();
        return said == null
                ? Release.Claims.NONE
                : new Release.Claims(
                        number("claims.deaths", said.deaths(), Unit.PEOPLE),
                        number("claims.amount", said.amount(), Unit.RUPIAH),
                        number("claims.recipients", said.recipients(), Unit.PEOPLE));
    }

    private Release.Staff staff() {
        Draft.Staff said = draft.staff();
        return said == null
                ? Release.Staff.NONE
                : new Release.Staff(
                        number("staff.registered", said.registered(), Unit.PEOPLE),
                        number("staff.roster", said.roster(), Unit.PEOPLE),
                        number("staff.potential", said.potential(), Unit.PEOPLE));
    }

    private Release.Persons persons() {
        Draft.Persons said = draft.persons();
        return said == null
                ? Release.Persons.NONE
                : new Release.Persons(
                        number("persons.registered", said.registered(), Unit.PEOPLE),
                        number("persons.paid", said.paid(), Unit.PEOPLE),
                        number("persons.records", said.records(), Unit.PEOPLE),
                        number("persons.invalid", said.invalid(), Unit.PEOPLE),
                        number("persons.twice", said.twice(), Unit.PEOPLE));
    }

    private @Nullable Printed number(String field, @Nullable String text, Unit unit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Printed printed = Printed.read(text, unit).orElse(null);
        if (printed == null) {
            complaints.add(
                    field + ": bukan satu " + called(unit) + "; contoh / not one number; for example " + example(unit));
        } else {
            BigDecimal low = printed.span().low().decimal(printed.decimals() + 1);
            BigDecimal high = printed.span().high().decimal(printed.decimals() + 1);
            understood.add(new Understood(field, printed.text(), printed.value(), plain(low), plain(high)));
        }
        return printed;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String called(Unit unit) {
        return switch (unit) {
            case PEOPLE -> "jumlah orang";
            case PERCENT -> "persentase";
            case RUPIAH -> "jumlah rupiah";
        };
    }

    private static String example(Unit unit) {
        return switch (unit) {
            case PEOPLE -> "23.806, \"28 ribu\", \"lebih dari 50.000\"";
            case PERCENT -> "8.13, \"8,13 %\"";
            case RUPIAH -> "16800, \"Rp5,32 miliar\"";
        };
    }

    private String name(String field, @Nullable String name) {
        if (name == null) {
            return "";
        }
        if (name.length() > LONGEST_NAME) {
            complaints.add(field + ": paling banyak / at most " + LONGEST_NAME + " huruf / characters");
        }
        return name.strip();
    }

    private @Nullable LocalDate date(String field, @Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException _) {
            complaints.add(field + ": 2021-05-19");
            return null;
        }
    }
}
