package id.payung.coverage.planner;

import id.payung.coverage.access.Problem;
import id.payung.coverage.tariff.Tariffs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What contributions cost and whom a budget pays for; for callers of any role. Nothing is kept.
@RestController
@RequestMapping("/api/v1/planner")
class PlannerApi {

    private final Tariffs tariffs;
    private final Clock clock;

    PlannerApi(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @GetMapping
    Plan ask(
            @RequestParam(required = false) @Nullable Long people,
            @RequestParam(required = false) @Nullable BigDecimal budget,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Set<String> programmes,
            @RequestParam(required = false) @Nullable BigDecimal wage) {
        return answer(new Question(people, null, budget, from, months, segment, sector, programmes, wage));
    }

    @PostMapping
    Plan answer(@RequestBody Question question) {
        List<String> complaints = question.complaints();
        if (!complaints.isEmpty()) {
            throw Problem.INVALID_PLAN.because(String.join("; ", complaints));
        }
        YearMonth next = YearMonth.now(clock).plusMonths(1);
        return new DrawUpPlan(question, tariffs.all(), next).plan();
    }
}
