package id.payung.enrolment.contribution;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.wage.WageBases;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What an OPD's bills rest on besides its roster: the wage, and since when it keeps its contributions here.
@RestController
class TermsController {

    private final Opds opds;
    private final WageBases wages;
    private final Books books;
    private final Clock clock;

    TermsController(Opds opds, WageBases wages, Books books, Clock clock) {
        this.opds = opds;
        this.wages = wages;
        this.books = books;
        this.clock = clock;
    }

    /// @param wageBase rupiah a month that wage earners are billed on this month, the OPD's or its region's;
    /// absent when nobody has said it
    /// @param keptFrom first month that the OPD keeps here; absent: its people are not judged by the lapse clock
    record Terms(@Nullable Long wageBase, @Nullable YearMonth keptFrom) {}

    /// @param keptFrom first contribution month that is kept here, such as `2026-11`
    record Book(YearMonth keptFrom) {}

    @GetMapping("/api/v1/opds/{opd}/contribution-terms")
    Terms terms(Caller caller, @PathVariable UUID opd) {
        var whose = opds.seenBy(caller, opd);
        return new Terms(
                wages.of(whose, YearMonth.now(clock)).orElse(null),
                books.keptFrom(opd).orElse(null));
    }

    /// Says that an OPD keeps its contributions here from a month on, so that the lapse clock judges its people. A
    /// payment says so by itself.
    @PutMapping("/api/v1/opds/{opd}/contribution-book")
    Terms keep(Caller caller, @PathVariable UUID opd, @RequestBody Book book) {
        books.keep(opds.seenBy(caller, opd).id(), book.keptFrom(), caller.clientId());
        return terms(caller, opd);
    }
}
