package id.payung.enrolment.tariff;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tariffs")
class TariffController {

    private static final int MOST_ROWS = 100;

    private final Rules rules;
    private final PublishedTariffs published;
    private final PublishTariffs publish;

    TariffController(Rules rules, PublishedTariffs published, PublishTariffs publish) {
        this.rules = rules;
        this.published = published;
        this.publish = publish;
    }

    /// @param rules dated rows with their law
    /// @param standard what one person costs on the standard base, as told in `tariff.published.v1`
    record Answer(List<Rule> rules, List<PublishedTariff> standard) {}

    /// @param added rows that were not there before
    record Added(int added) {}

    /// Every dated row with its law; public.
    ///
    /// @param month only rows in force in this contribution month, such as `2026-11`
    @GetMapping
    Answer all(@RequestParam(required = false) @Nullable YearMonth month) {
        return new Answer(
                rules.read().rules().stream()
                        .filter(rule -> month == null || rule.inForce(month))
                        .toList(),
                published.all());
    }

    /// Adds dated rows, all of them or none: 201, or 200 when the very same rows were there.
    ///
    /// No row is ever overwritten: one with a later first month takes over from then on, and so does one that is
    /// added later for the same first month.
    ///
    /// @param forms 1 to 100 rows; a new table of income bands is sent whole
    @PostMapping
    ResponseEntity<Added> add(Caller caller, @RequestBody List<RuleForm> forms) {
        if (forms.isEmpty() || forms.size() > MOST_ROWS) {
            throw CommonProblem.INVALID_REQUEST.because("Kirim 1 sampai 100 baris. / Send 1 to 100 rows.");
        }
        try {
            var added = new Added(publish.add(caller, forms));
            return ResponseEntity.status(added.added() == 0 ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(added);
        } catch (DataIntegrityViolationException e) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Baris tidak lengkap menurut jenisnya: RATE programme, payer, rate atau amount; TIER floor, amount;"
                            + " DISCOUNT programme, sector, rate; TERM term, amount."
                            + " / A row lacks what its kind needs, or has more than that.");
        }
    }
}
