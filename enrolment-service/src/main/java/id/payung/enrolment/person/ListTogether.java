package id.payung.enrolment.person;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.ledger.Traceparent;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.overlap.ListPeople;
import id.payung.enrolment.registration.JoinRoster.Joined;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.registration.Person;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Lists people whom several requests bring at the same time in one transaction. Who comes while another one is being
/// written waits for it and then writes all who came meanwhile; who comes alone waits for nobody.
///
/// A person whom the database refuses is nobody else's failure: then each tries alone. Nobody waits for long: who
/// has no turn after [#PATIENCE] goes alone, past one that is held up by a lock.
@Component
class ListTogether {

    /// So many transactions at a time, of as many offices.
    private static final int LINES = 16;

    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final List<Line> lines =
            IntStream.range(0, LINES).mapToObj(_ -> new Line()).toList();
    private final ListPeople listing;
    private final Ledger ledger;

    ListTogether(ListPeople listing, Ledger ledger) {
        this.listing = listing;
        this.ledger = ledger;
    }

    /// What a transaction is signed with, and so what people listed together have in common.
    private record Company(
            Caller caller, UUID opd, LocalDate on, @Nullable Note why, String traceparent) {}

    /// @param end empty when the person is to be listed alone
    private record Waiting(Company company, Person person, CompletableFuture<Optional<Joined>> end) {

        private ByteBuffer nik() {
            return ByteBuffer.wrap(person.nikHash());
        }
    }

    private static final class Line {

        private final ReentrantLock turn = new ReentrantLock();
        private final Deque<Waiting> waiting = new ArrayDeque<>();

        synchronized void join(Waiting one) {
            waiting.addLast(one);
        }

        synchronized boolean leave(Waiting one) {
            return waiting.remove(one);
        }

        /// Those who go with this one, no two of them with the same NIK; nobody when this one went with another.
        synchronized List<Waiting> take(Waiting first) {
            if (!waiting.contains(first)) {
                return List.of();
            }
            var niks = new HashSet<ByteBuffer>();
            var together = Stream.concat(Stream.of(first), waiting.stream())
                    .filter(one -> one.company().equals(first.company()) && niks.add(one.nik()))
                    .limit(MOST)
                    .toList();
            waiting.removeAll(together);
            return together;
        }
    }

    /// What came of listing the person, as of a transaction of its own.
    Joined list(Caller caller, Opd opd, LocalDate on, @Nullable Note why, Person person) {
        var mine = new Waiting(
                new Company(caller, opd.id(), on, why, Traceparent.current()), person, new CompletableFuture<>());
        var line = lines.get(Math.floorMod(mine.company().hashCode(), LINES));
        line.join(mine);
        if (hasTurn(line)) {
            try {
                write(opd, line.take(mine));
            } finally {
                line.turn.unlock();
            }
        }
        return (line.leave(mine) ? Optional.<Joined>empty() : end(mine))
                .orElseGet(() -> record(opd, List.of(mine)).getFirst());
    }

    private static boolean hasTurn(Line line) {
        try {
            return line.turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write(Opd opd, List<Waiting> together) {
        try {
            if (!together.isEmpty()) {
                var joined = record(opd, together);
                for (int at = 0; at < joined.size(); at++) {
                    together.get(at).end().complete(Optional.of(joined.get(at)));
                }
            }
        } catch (TransactionException e) {
            together.forEach(one -> one.end().completeExceptionally(e));
        } catch (DataAccessException e) {
            if (together.size() == 1) {
                throw e;
            }
        } finally {
            together.forEach(one -> one.end().complete(Optional.empty()));
        }
    }

    private List<Joined> record(Opd opd, List<Waiting> together) {
        var company = together.getFirst().company();
        var people = together.stream().map(Waiting::person).toList();
        return ledger.record(
                company.caller(), company.why(), () -> listing.list(opd, Joining.listed(company.on()), people));
    }

    private static Optional<Joined> end(Waiting mine) {
        try {
            return mine.end().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
