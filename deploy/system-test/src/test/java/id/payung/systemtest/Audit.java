package id.payung.systemtest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Holds everybody's books against each other when all is quiet: clerks, ledger, topic, coverage, notification, post.
public record Audit(Rig rig) {

    /// Waits until all is quiet first; clerks must have gone home.
    ///
    /// @param staff everybody whose every command is known; several where several have worked
    public Balance of(Workforce... staff) {
        Books books = new Books(rig);
        Duration lag = books.settle();
        System.out.printf("Audit: all quiet after %.1f s%n", lag.toMillis() / 1e3);
        Balance balance = new Balance();
        List<Workforce> everybody = List.of(staff);
        List<UUID> offices = everybody.stream()
                .flatMap(each -> each.offices().stream())
                .map(Office::id)
                .toList();
        Map<UUID, Clerk.Acknowledged> acknowledged = new HashMap<>();
        everybody.forEach(each -> acknowledged.putAll(each.people()));
        balance.same("people acknowledged = rows: state, day, version, name", acknowledged, books.people(offices));
        balance.same(
                "changes acknowledged = events of them in the ledger",
                everybody.stream().mapToLong(Workforce::changes).sum(),
                books.changes(offices));
        balance.same(
                "rosters acknowledged = told in the ledger",
                everybody.stream().mapToLong(Workforce::rosters).sum(),
                books.rosters(offices));
        everybody.stream().map(Workforce::cashier).forEach(cashier -> {
            List<UUID> office = List.of(cashier.office().id());
            balance.same("months paid = posted", cashier.months(), books.monthsPosted(office));
            balance.none("people paid for and never protected", cashier.neverProtected(books.people(office)));
        });
        balance.same("workers whose versions are not told once each", 0, books.wronglyTold());
        topics(books, balance);
        figures(books, balance);
        letters(books, balance);
        Leaks leaks = new Leaks(Crowd.NIKS::contains);
        new Search(rig).everywhere(leaks, Search.TABLES_OF_NAMES);
        balance.none("NIKs and names where they must not be", leaks.found());
        System.out.printf("Audit: %,d NIKs were searched for in %,d characters%n", Crowd.NIKS.size(), leaks.searched());
        balance.none("answers 5xx that were not 503", Api.BLUNDERS);
        balance.same("parked by coverage", 0, Books.parked(rig.coverageTables()));
        balance.same("parked by notification", 0, Books.parked(rig.notificationTables()));
        return balance;
    }

    private void topics(Books books, Balance balance) {
        Order order = new Order();
        Topic.each(rig.stack().kafka().bootstrapServers(), "enrolment-events", order::read);
        balance.same("events in the ledger = on the topic, word for word", books.ledger(), order.events());
        balance.same("events in the ledger = sealed in slices", books.recorded(), books.published());
        balance.none("events on the topic out of order", order.faults());
        System.out.printf("Audit: %,d records on the topic are repeats%n", order.repeats());
    }

    private void figures(Books books, Balance balance) {
        Shown shown = new Shown(rig);
        balance.same("people by place and state = cells of coverage", books.expectedCells(), books.cells());
        balance.same("people of the nation by state = coverage over HTTP", books.expectedNation(), shown.nation());
        balance.same("people by office and state = standings over HTTP", books.expectedStandings(), shown.standings());
        balance.same("findings by office and reason = open alerts over HTTP", books.expectedAlerts(), shown.alerts());
        balance.same("names = directory of notification", books.names(), books.directory());
        balance.same("events in the ledger = taken by coverage", books.recorded(), Books.applied(rig.coverageTables()));
        balance.same(
                "events in the ledger = taken by notification",
                books.recorded(),
                Books.applied(rig.notificationTables()));
    }

    private void letters(Books books, Balance balance) {
        Map<UUID, Long> arrivals = Post.arrivals(rig.mail());
        Map<UUID, Boolean> arrived = new HashMap<>();
        arrivals.keySet().forEach(id -> arrived.put(id, true));
        List<UUID> unknown = books.perhapsSent();
        unknown.forEach(arrived::remove);
        balance.same("letters sent = letters that arrived", books.sent(), arrived);
        balance.same("letters that were set aside", 0, books.setAside());
        System.out.printf(
                "Audit: %,d letters arrived more than once, of %,d that were taken back nobody knows%n",
                arrivals.values().stream().filter(times -> times > 1).count(), unknown.size());
    }
}
