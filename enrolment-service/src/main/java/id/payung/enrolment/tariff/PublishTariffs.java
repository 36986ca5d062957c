package id.payung.enrolment.tariff;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Ledger;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells readers what a month costs: at the first start, and whenever ADMIN has added rows.
@Component
class PublishTariffs {

    private final Rules rules;
    private final PublishedTariffs published;
    private final Ledger ledger;

    PublishTariffs(Rules rules, PublishedTariffs published, Ledger ledger) {
        this.rules = rules;
        this.published = published;
        this.ledger = ledger;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        ledger.record("enrolment-service", this::publish);
    }

    /// All rows or none.
    ///
    /// @return how many were not there before
    int add(Caller caller, List<RuleForm> forms) {
        return ledger.record(caller, () -> {
            published.hold();
            int added = (int) forms.stream()
                    .filter(form -> rules.add(form, caller.clientId()).isPresent())
                    .count();
            publish();
            return added;
        });
    }

    private void publish() {
        published.hold();
        new StandardTariffs(rules.read()).all().forEach(published::put);
    }
}
