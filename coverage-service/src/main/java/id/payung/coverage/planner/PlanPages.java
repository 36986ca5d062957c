package id.payung.coverage.planner;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Snapshots;
import id.payung.coverage.tariff.Tariffs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The planner as a page for everybody: a form that is an address, so that a plan can be shared. It starts with the
/// people of the region who are not protected, where that is known.
@Controller
@RequestMapping("/wilayah/{code}/rencana")
class PlanPages {

    private static final long SOME_PEOPLE = 1_000;

    /// As typed; what cannot be read is said beside it and not lost.
    ///
    /// @param people for whom; absent: those who are not protected
    /// @param budget rupiah for all months together
    record Typed(
            @Nullable String people,
            @Nullable String budget,
            @Nullable String from,
            @Nullable String months,
            @Nullable String sector) {}

    /// Whom a plan could be for.
    ///
    /// @param definition by which they are counted; null when nobody is known and the number is an example
    record Start(long people, @Nullable Definition definition, Answer.@Nullable Base base) {}

    private final DescribeCoverage describeCoverage;
    private final Regions regions;
    private final AskedDays askedDays;
    private final Snapshots snapshots;
    private final Tariffs tariffs;
    private final Clock clock;

    PlanPages(
            DescribeCoverage describeCoverage,
            Regions regions,
            AskedDays askedDays,
            Snapshots snapshots,
            Tariffs tariffs,
            Clock clock) {
        this.describeCoverage = describeCoverage;
        this.regions = regions;
        this.askedDays = askedDays;
        this.snapshots = snapshots;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @GetMapping
    String plan(@PathVariable String code, @ModelAttribute Typed typed, Model model) {
        Region region = regions.get(code);
        Answer answer = Objects.requireNonNull(
                snapshots.read(() -> describeCoverage.of(region, askedDays.of(null, null), true)));
        Start start = start(answer);
        YearMonth next = YearMonth.now(clock).plusMonths(1);
        Reading reading = new Reading();
        Long people = typed.people() == null ? Long.valueOf(start.people()) : reading.people(typed.people());
        BigDecimal budget = reading.rupiah("budget", typed.budget());
        Integer months = reading.months(typed.months());
        Question question = new Question(
                people, null, budget, empty(typed.from()), months, null, empty(typed.sector()), null, null);
        question.complaints().forEach(reading::complain);
        model.addAttribute("region", region);
        model.addAttribute("start", start);
        model.addAttribute("people", typed.people() == null ? String.valueOf(start.people()) : typed.people());
        model.addAttribute("typed", typed);
        model.addAttribute("months", typed.months() == null ? "12" : typed.months());
        model.addAttribute("from", typed.from() == null ? next.toString() : typed.from());
        model.addAttribute("most", Math.max(start.people(), people == null ? 0 : people) * 2);
        if (reading.faults().isEmpty()) {
            model.addAttribute("plan", new DrawUpPlan(question, tariffs.all(), next).plan());
        } else {
            model.addAttribute("faults", reading.faults());
        }
        return "coverage/plan";
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// The base less those who are active, by the first definition whose numbers are shown.
    private static Start start(Answer answer) {
        return answer.indicators().stream()
                .filter(measure -> measure.segment() == Scope.ALL)
                .map(measure -> {
                    Long covered = (measure.together() == null ? measure.live() : measure.together()).people();
                    long missing = covered == null ? 0 : measure.denominator().people() - covered;
                    return new Start(missing, measure.definition(), measure.denominator());
                })
                .filter(start -> start.people() > 0)
                .findFirst()
                .orElse(new Start(SOME_PEOPLE, null, null));
    }

    /// Reads numbers as people type them, `28.000` or `28000`, and keeps what is wrong by field.
    private static final class Reading {

        private static final List<String> FIELDS = List.of("people", "budget", "from", "months");

        private final Map<String, String> faults = new LinkedHashMap<>();

        Map<String, String> faults() {
            return faults;
        }

        void complain(String complaint) {
            String field =
                    FIELDS.stream().filter(complaint::startsWith).findFirst().orElse("");
            faults.putIfAbsent(field, complaint.substring(complaint.indexOf(": ") + 2));
        }

        @Nullable
        Long people(String text) {
            BigDecimal number = whole("people", text);
            return number == null ? null : number.longValue();
        }

        @Nullable
        BigDecimal rupiah(String field, @Nullable String text) {
            return whole(field, text);
        }

        @Nullable
        Integer months(@Nullable String text) {
            BigDecimal number = whole("months", text);
            return number == null ? null : number.intValue();
        }

        private @Nullable BigDecimal whole(String field, @Nullable String text) {
            String digits =
                    text == null ? "" : text.strip().replaceFirst("^Rp ?", "").replaceAll("[.,\\s](?=\\d{3})", "");
            if (digits.isEmpty()) {
                return null;
            }
            if (!digits.matches("\\d{1,16}")) {
                faults.putIfAbsent(field, "bukan bilangan / not a number");
                return null;
            }
            return new BigDecimal(digits);
        }
    }
}
