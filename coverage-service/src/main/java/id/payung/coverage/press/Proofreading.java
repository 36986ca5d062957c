package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import id.payung.coverage.press.Draft.Bases;
import id.payung.coverage.press.Draft.Other;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
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
    private static final Set<String> FUNDINGS = Set.of("APBD", "APBN", "DBHCHT", "CSR", "MANDIRI");
    private static final Set<String> SEGMENTS = Set.of("PU", "BPU", "JAKON", "PMI");

    private final Draft draft;
    private final Fields fields = new Fields();

    Proofreading(Draft draft) {
        this.draft = draft;
    }

    /// What is wrong, by field; the release is of use only when nothing is.
    List<String> complaints() {
        return fields.complaints();
    }

    /// Every number, with what it was taken for.
    List<Understood> understood() {
        return fields.understood();
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
                fields.number("target.percent", target.percent(), Unit.PERCENT),
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
            fields.complain("definition", "D1 … D6");
        }
        return definition;
    }

    private List<Statement> statements(String field, @Nullable List<@Nullable Other> others, int most) {
        List<Statement> statements = new ArrayList<>();
        List<@Nullable Other> all = fields.bounded(field, others, most);
        for (int at = 0; at < all.size(); at++) {
            Other other = all.get(at);
            String place = field + "[" + at + "]";
            if (other == null) {
                fields.complain(place, "kosong / empty");
            } else {
                statements.add(statement(place + ".", other));
            }
        }
        return statements;
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
                place.isEmpty() ? fields.name("source", said.source()) : source(place, said.source()),
                fields.date(place + "date", said.date()),
                fields.name(place + "coveredName", said.coveredName()),
                fields.name(place + "baseName", said.baseName()),
                numbers,
                fields.number(target, said.target(), Unit.PEOPLE));
    }

    private String source(String place, @Nullable String source) {
        String name = fields.name(place + "source", source);
        return name.isEmpty() ? place.substring(0, place.length() - 1) : name;
    }

    private void put(Map<Quantity, Printed> numbers, Quantity quantity, String place, @Nullable String text) {
        Unit unit = quantity.isPercentage() ? Unit.PERCENT : Unit.PEOPLE;
        Printed printed = fields.number(place + quantity.field(), text, unit);
        if (printed != null) {
            numbers.put(quantity, printed);
        }
    }

    private List<Release.Part> parts() {
        List<Release.Part> parts = new ArrayList<>();
        List<Draft.@Nullable Part> all = fields.bounded("parts", draft.parts(), MOST_PARTS);
        for (int at = 0; at < all.size(); at++) {
            Draft.Part part = all.get(at);
            String field = "parts[" + at + "]";
            Printed people = part == null ? null : fields.number(field + ".people", part.people(), Unit.PEOPLE);
            if (part == null || part.people() == null) {
                fields.complain(field + ".people", "wajib / required");
            } else if (people != null) {
                parts.add(new Release.Part(fields.name(field + ".label", part.label()), people));
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
        Printed printed = fields.number(population.field(), text, Unit.PEOPLE);
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
            fields.complain("money.months", "1 … " + MOST_MONTHS);
        }
        if (said.funding() != null && !FUNDINGS.contains(said.funding())) {
            fields.complain("money.funding", "APBD, APBN, DBHCHT, CSR, MANDIRI");
        }
        if (said.segment() != null && !SEGMENTS.contains(said.segment())) {
            fields.complain("money.segment", "PU, BPU, JAKON, PMI");
        }
        return new Release.Money(
                fields.number("money.amount", said.amount(), Unit.RUPIAH),
                fields.number("money.people", said.people(), Unit.PEOPLE),
                said.months(),
                said.funding(),
                said.segment(),
                fields.number("money.tariff", said.tariff(), Unit.RUPIAH));
    }

    private Release.Claims claims() {
        Draft.Claims said = draft.claims();
        return said == null
                ? Release.Claims.NONE
                : new Release.Claims(
                        fields.number("claims.deaths", said.deaths(), Unit.PEOPLE),
                        fields.number("claims.amount", said.amount(), Unit.RUPIAH),
                        fields.number("claims.recipients", said.recipients(), Unit.PEOPLE));
    }

    private Release.Staff staff() {
        Draft.Staff said = draft.staff();
        return said == null
                ? Release.Staff.NONE
                : new Release.Staff(
                        fields.number("staff.registered", said.registered(), Unit.PEOPLE),
                        fields.number("staff.roster", said.roster(), Unit.PEOPLE),
                        fields.number("staff.potential", said.potential(), Unit.PEOPLE));
    }

    private Release.Persons persons() {
        Draft.Persons said = draft.persons();
        return said == null
                ? Release.Persons.NONE
                : new Release.Persons(
                        fields.number("persons.registered", said.registered(), Unit.PEOPLE),
                        fields.number("persons.paid", said.paid(), Unit.PEOPLE),
                        fields.number("persons.records", said.records(), Unit.PEOPLE),
                        fields.number("persons.invalid", said.invalid(), Unit.PEOPLE),
                        fields.number("persons.twice", said.twice(), Unit.PEOPLE));
    }
}
