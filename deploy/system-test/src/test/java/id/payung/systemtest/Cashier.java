package id.payung.systemtest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Pays for the people of one office, month after month until last month: lists and registers some more, has the month
/// computed and frozen, and pays it. Insists on every answer, and keeps in mind whom a payment protects.
final class Cashier implements Runnable {

    private static final int PEOPLE_A_MONTH = 20;
    private static final int MONTHS = 30;
    private static final int DAY_OF_PAYMENT = 10;

    /// So that somebody pays until the end of a long run.
    private static final Duration REST =
            Duration.ofMinutes(Integer.getInteger("payung.minutes", 0)).dividedBy(MONTHS);

    private final Rig rig;
    private final Office office;
    private final Crowd crowd;
    private final Set<UUID> paidFor = new HashSet<>();
    private int months;
    private volatile boolean atWork = true;

    Cashier(Rig rig, Office office, long seed) {
        this.rig = rig;
        this.office = office;
        this.crowd = new Crowd(new Random(seed));
    }

    @Override
    public void run() {
        YearMonth month = YearMonth.now(ZoneId.of("Asia/Jakarta")).minusMonths(MONTHS);
        wageBase(month.minusMonths(1));
        for (int paid = 0; paid < MONTHS - 1 && atWork; paid++) {
            pay(month.plusMonths(paid));
            LockSupport.parkNanos(REST.toNanos());
        }
    }

    private void wageBase(YearMonth from) {
        Map<String, Object> form = Map.of("from", from.toString(), "amount", 1_000_000, "source", "SK 1");
        Answer answer = rig.enrolment(rig.adminToken()).put(office.path("/wage-base"), form);
        if (!answer.isSuccess()) {
            throw new AssertionError(office.name() + ": " + answer);
        }
    }

    private void pay(YearMonth month) {
        Api enrolment = rig.enrolment(office.token());
        LocalDate listed = month.minusMonths(1).atDay(1);
        Clerk.ended(enrolment, office, office.send(enrolment, Crowd.csv(crowd.people(PEOPLE_A_MONTH)), listed));
        Set<UUID> fresh = office.workers(enrolment, "LISTED").stream()
                .map(worker -> UUID.fromString(worker.path("id").asString()))
                .collect(Collectors.toSet());
        office.change(enrolment, "registrations", listed.plusDays(1), fresh, "");
        String path = office.path("/contributions/" + month);
        enrolment.insistOn(path, Map.of());
        JsonNode bill = enrolment.insistOn(path + "/finalisation", Map.of());
        if (bill.path("people").asInt() != paidFor.size() + PEOPLE_A_MONTH) {
            throw new AssertionError(
                    "%s: %d people paid for before, %s".formatted(office.name(), paidFor.size(), bill));
        }
        enrolment.insistOn(
                path + "/payments",
                Map.of(
                        "reference", office.clientId() + "." + month,
                        "amount", bill.path("amount").asLong(),
                        "paidOn", month.atDay(DAY_OF_PAYMENT).toString()));
        paidFor.addAll(fresh);
        months++;
    }

    /// After the month that is under way.
    void goHome() {
        atWork = false;
    }

    Office office() {
        return office;
    }

    /// Months whose payment was acknowledged.
    int months() {
        return months;
    }

    /// Those in such a month who are as if nobody had ever paid for them. Who is behind by now, or has lapsed, is so
    /// for the months after it: the lapse clock runs.
    List<String> neverProtected(Map<UUID, Clerk.Acknowledged> people) {
        return paidFor.stream()
                .map(id -> id + " " + people.get(id))
                .filter(person -> !person.matches(".*state=(ACTIVE|BEHIND|LAPSED),.*"))
                .toList();
    }
}
