package id.payung.coverage.indicator;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer.Live;
import id.payung.coverage.indicator.Answer.Measure;
import id.payung.coverage.indicator.Answer.Office;
import id.payung.coverage.indicator.Answer.Share;
import id.payung.coverage.projection.Kind.Category;
import id.payung.coverage.projection.Kind.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An answer as everybody may see it: counts of one to four people are null, and so is what would give them away.
final class Withholding {

    static final String RULE = "Angka 1 sampai 4 orang, dan angka yang membukanya lewat pengurangan, tidak ditampilkan"
            + " (null). / Counts of 1 to 4 people, and counts that would reveal one by subtraction, are withheld (null).";

    private static final List<State> STATES =
            List.of(State.ACTIVE, State.BEHIND, State.REGISTERED, State.LISTED, State.LAPSED);
    private static final List<String> STAFF = List.of(Category.HONORER.name(), Category.PPPK_PARUH_WAKTU.name());

    private record Headcount(String group, String part, State state) {}

    private final Secrets<Headcount> secrets = new Secrets<>();
    private final Answer answer;

    private Withholding(Answer answer, Set<State> bySiblings) {
        this.answer = answer;
        Live live = answer.live();
        numbers("all", "", live.all());
        bySiblings.forEach(state -> secrets.hide(new Headcount("all", "", state)));
        group("segment", live.bySegment());
        group("category", live.byCategory());
        group("funding", live.byFunding());
        offices();
        staff();
        secrets.protect();
    }

    /// @param bySiblings states that the neighbours would give away
    static Answer of(Answer answer, Set<State> bySiblings) {
        return new Withholding(answer, bySiblings).shown();
    }

    private void numbers(String group, String part, People people) {
        STATES.forEach(state -> secrets.number(new Headcount(group, part, state), people.of(state)));
    }

    private void group(String group, Map<String, People> parts) {
        parts.forEach((part, people) -> numbers(group, part, people));
        for (State state : STATES) {
            secrets.sum(
                    List.of(new Headcount("all", "", state)),
                    parts.keySet().stream()
                            .map(part -> new Headcount(group, part, state))
                            .toList());
        }
    }

    private void offices() {
        if (answer.opds().isEmpty()) {
            return;
        }
        for (Office office : answer.opds()) {
            String name = office.opd().toString();
            numbers("staff", name, office.staff());
            numbers("vulnerable", name, office.vulnerable());
            listed(
                    "staff of an OPD",
                    name,
                    office.staff().listed(),
                    STATES.stream()
                            .map(state -> new Headcount("staff", name, state))
                            .toList());
        }
        for (State state : STATES) {
            secrets.sum(staff(state), ofOffices("staff", state));
            secrets.sum(
                    List.of(new Headcount("category", Category.PEKERJA_RENTAN.name(), state)),
                    ofOffices("vulnerable", state));
        }
    }

    private List<Headcount> ofOffices(String group, State state) {
        return answer.opds().stream()
                .map(office -> new Headcount(group, office.opd().toString(), state))
                .toList();
    }

    private static List<Headcount> staff(State state) {
        return STAFF.stream()
                .map(category -> new Headcount("category", category, state))
                .toList();
    }

    /// The base of D6 is everybody on the roster, whatever the state.
    private void staff() {
        long listed = STAFF.stream()
                .mapToLong(category -> answer.live()
                        .byCategory()
                        .getOrDefault(category, People.NOBODY)
                        .listed())
                .sum();
        List<Headcount> parts = new ArrayList<>();
        STATES.forEach(state -> parts.addAll(staff(state)));
        listed("staff", "", listed, parts);
    }

    private void listed(String group, String part, long people, List<Headcount> parts) {
        Headcount whole = new Headcount(group + " listed", part, State.LISTED);
        secrets.number(whole, people);
        secrets.sum(List.of(whole), parts);
    }

    private Answer shown() {
        Live live = answer.live();
        return new Answer(
                answer.region(),
                answer.at(),
                answer.knownAt(),
                answer.asOf(),
                answer.lagSeconds(),
                secrets.hidesAny() ? RULE : null,
                new Live(
                        shown("all", "", live.all()),
                        shown("segment", live.bySegment()),
                        shown("category", live.byCategory()),
                        shown("funding", live.byFunding())),
                answer.indicators().stream()
                        .filter(measure -> measure.definition() != Definition.D6 || isListed("staff", ""))
                        .map(this::shown)
                        .toList(),
                answer.opds().stream().map(this::shown).toList());
    }

    private Map<String, People> shown(String group, Map<String, People> parts) {
        Map<String, People> shown = new TreeMap<>();
        parts.forEach((part, people) -> shown.put(part, shown(group, part, people)));
        return shown;
    }

    private People shown(String group, String part, People people) {
        Set<State> withheld = EnumSet.noneOf(State.class);
        STATES.stream()
                .filter(state -> secrets.isHidden(new Headcount(group, part, state)))
                .forEach(withheld::add);
        return people.without(withheld);
    }

    private boolean isListed(String group, String part) {
        return !secrets.isHidden(new Headcount(group + " listed", part, State.LISTED));
    }

    private Office shown(Office office) {
        String name = office.opd().toString();
        boolean isListed = isListed("staff of an OPD", name);
        People staff = shown("staff", name, office.staff());
        return new Office(
                office.opd(),
                office.name(),
                isListed ? office.listed() : null,
                staff,
                isListed && !staff.withheld().contains(State.ACTIVE) ? office.percent() : null,
                shown("vulnerable", name, office.vulnerable()));
    }

    private Measure shown(Measure measure) {
        List<Headcount> active = counted(measure, State.ACTIVE);
        List<Headcount> behind = counted(measure, State.BEHIND);
        boolean isActiveShown = areShown(active);
        return new Measure(
                measure.definition(),
                measure.segment(),
                measure.numeratorDefinition(),
                measure.denominator(),
                isActiveShown ? measure.live() : Share.WITHHELD,
                isActiveShown && areShown(behind) ? measure.liveWithBehind() : Share.WITHHELD,
                measure.baseline(),
                measure.together() == null || isActiveShown ? measure.together() : Share.WITHHELD);
    }

    private boolean areShown(List<Headcount> numbers) {
        return !numbers.isEmpty() && numbers.stream().noneMatch(secrets::isHidden);
    }

    /// The numbers that an indicator adds up; none where no breakdown shows it, so that nothing says whether it
    /// gives somebody away.
    private static List<Headcount> counted(Measure measure, State state) {
        boolean isAll = measure.segment() == Scope.ALL;
        return switch (measure.definition()) {
            case D1, D2, D3 ->
                List.of(
                        isAll
                                ? new Headcount("all", "", state)
                                : new Headcount("segment", measure.segment().name(), state));
            case D4 ->
                isAll || measure.segment() == Scope.BPU ? List.of(new Headcount("segment", "BPU", state)) : List.of();
            case D5 -> isAll ? List.of(new Headcount("category", Category.PEKERJA_RENTAN.name(), state)) : List.of();
            case D6 -> isAll ? staff(state) : List.of();
        };
    }
}
