package id.payung.enrolment.overlap;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Payable;
import id.payung.enrolment.tariff.Rules;
import id.payung.enrolment.tariff.Tariffs;
import id.payung.enrolment.wage.WageBases;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says what each side of an overlap costs this month, on what is known of everybody: the wage base of the office for
/// a wage earner, the lowest income band for somebody else. Both together is what one person costs twice.
@Component
class PriceOverlaps {

    private final Rules rules;
    private final WageBases wages;
    private final Clock clock;

    PriceOverlaps(Rules rules, WageBases wages, Clock clock) {
        this.rules = rules;
        this.wages = wages;
        this.clock = clock;
    }

    private record Asked(UUID opd, String region, Segment segment, Funding funding) {}

    List<Overlap> price(List<Overlap> overlaps) {
        var month = YearMonth.now(clock);
        var tariffs = rules.read();
        Map<Asked, Optional<Long>> known = new HashMap<>();
        return overlaps.stream()
                .map(overlap -> overlap.with(
                        price(overlap.first(), tariffs, month, known), price(overlap.second(), tariffs, month, known)))
                .toList();
    }

    private Overlap.Side price(Overlap.Side side, Tariffs tariffs, YearMonth month, Map<Asked, Optional<Long>> known) {
        var asked = new Asked(side.opd(), side.region(), side.segment(), side.funding());
        return side.with(
                known.computeIfAbsent(asked, one -> price(one, tariffs, month)).orElse(null));
    }

    /// Nothing when nobody has said the wage, or the segment is not charged by the month.
    private Optional<Long> price(Asked asked, Tariffs tariffs, YearMonth month) {
        if (!tariffs.chargesByTheMonth(asked.segment(), month)) {
            return Optional.empty();
        }
        var base = asked.segment() == Segment.PU ? wages.of(asked.opd(), asked.region(), month) : Optional.of(0L);
        return base.map(income -> tariffs.charge(
                        Payable.compulsory(asked.segment(), asked.funding(), Payable.Sector.ALL, income), month)
                .amount());
    }
}
