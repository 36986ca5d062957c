package id.payung.enrolment.roster;

import id.payung.enrolment.background.Turns;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.overlap.ListPeople;
import id.payung.enrolment.profile.Profiles;
import id.payung.enrolment.registration.JoinRoster.Joined;
import id.payung.enrolment.registration.JoinRoster.Listing;
import id.payung.enrolment.reject.Mending;
import id.payung.enrolment.reject.Rejects;
import id.payung.enrolment.roster.Verdicts.Verdict;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// Works through one received file: lists the people of its rows, chunk by chunk, two of them at a time ([Turns]),
/// while another thread reads, checks and seals the chunk after.
///
/// A chunk and the count of its rows are one transaction, so that a kill at any point leaves the count true: the
/// next replica reads the file again and goes on behind the rows that were counted.
@Component
class ImportRoster {

    private final Imports imports;
    private final Parts parts;
    private final Rejects rejects;
    private final Mending mending;
    private final Sheets sheets;
    private final ListPeople listing;
    private final Profiles profiles;
    private final Opds opds;
    private final Vault vault;
    private final Ledger ledger;
    private final RosterProperties properties;

    ImportRoster(
            Imports imports,
            Parts parts,
            Rejects rejects,
            Mending mending,
            Sheets sheets,
            ListPeople listing,
            Profiles profiles,
            Opds opds,
            Vault vault,
            Ledger ledger,
            RosterProperties properties) {
        this.imports = imports;
        this.parts = parts;
        this.rejects = rejects;
        this.mending = mending;
        this.sheets = sheets;
        this.listing = listing;
        this.profiles = profiles;
        this.opds = opds;
        this.vault = vault;
        this.ledger = ledger;
        this.properties = properties;
    }

    /// Runs to the end, or until another replica has taken over.
    ///
    /// @throws TakenOver when it has, or when the import was cancelled
    void run(Imports.Claim claim) throws IOException {
        var opd = opds.find(claim.opd()).orElseThrow();
        try (var sheet = sheets.open(
                        parts.open(claim.id(), claim.bytes()), claim.joining().on(), opd.region());
                var ahead = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("import-ahead").factory());
                var turns = new Turns("import-write", from -> imports.keepTurn(claim.id(), from))) {
            imports.begin(claim.id(), sheet.columns());
            new Run(claim, opd, new Chunks(sheet, opd, mending, vault, properties.chunk()), turns).work(ahead);
        } catch (ErrorResponseException refusal) {
            stop(claim, Objects.requireNonNullElse(refusal.getBody().getDetail(), ""));
        }
    }

    /// A file that turns out unreadable in the middle, or too long: what went in stays.
    private void stop(Imports.Claim claim, String failure) {
        ledger.record(claim.actor(), () -> {
            imports.failed(claim.id(), failure);
            parts.delete(claim.id());
        });
    }

    private void end(Imports.Claim claim, long rows) {
        ledger.record(claim.actor(), claim.why(), () -> {
            if (imports.done(claim.id(), rows) && claim.mode() == Import.Mode.APPLY) {
                parts.delete(claim.id());
            }
        });
        rejects.forgetOld();
        parts.forgetTried(properties.keepTried());
    }

    private final class Run {
        private final Imports.Claim claim;
        private final Opd opd;
        private final Chunks chunks;
        private final Turns turns;
        private long rejected;
        private long since = System.nanoTime();

        Run(Imports.Claim claim, Opd opd, Chunks chunks, Turns turns) {
            this.claim = claim;
            this.opd = opd;
            this.chunks = chunks;
            this.turns = turns;
            this.rejected = claim.rejected();
        }

        void work(ExecutorService ahead) throws IOException {
            long rows = chunks.skip(claim.rows());
            var next = ahead.submit(chunks::next);
            while (rows < properties.mostRows()) {
                var chunk = read(next);
                if (chunk.more()) {
                    next = ahead.submit(chunks::next);
                }
                if (!chunk.verdicts().isEmpty()) {
                    long from = rows;
                    turns.next(from, turn -> store(from, chunk, turn));
                    rows += chunk.verdicts().size();
                }
                if (!chunk.more()) {
                    turns.finish();
                    end(claim, rows);
                    return;
                }
            }
            var more = !read(next).verdicts().isEmpty();
            turns.finish();
            if (more) {
                stop(
                        claim,
                        "Lebih dari " + properties.mostRows()
                                + " baris; kirim sisanya sebagai berkas lain. / More rows than allowed; send the rest as another file.");
            } else {
                end(claim, rows);
            }
        }

        /// What was read before a fault of the file goes in first.
        private Chunk read(Future<Chunk> next) throws IOException {
            try {
                return next.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("asked to stop");
            } catch (ExecutionException e) {
                turns.finish();
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e);
            }
        }

        private void store(long from, Chunk chunk, Turns.Turn turn) {
            switch (claim.mode()) {
                case APPLY ->
                    ledger.record(claim.actor(), claim.why(), () -> {
                        turn.begin();
                        var verdicts = list(chunk);
                        turn.comeInTransaction();
                        count(from, chunk, verdicts);
                    });
                case DRY_RUN -> {
                    var verdicts = ledger.rehearse(claim.actor(), () -> {
                        turn.begin();
                        return list(chunk);
                    });
                    turn.come();
                    ledger.record(claim.actor(), () -> count(from, chunk, verdicts));
                }
            }
        }

        private void count(long from, Chunk chunk, Verdicts verdicts) {
            long now = System.nanoTime();
            var worked = Duration.ofNanos(now - since);
            if (!imports.advance(claim.id(), from, verdicts, chunk, worked, properties.lease())) {
                throw new TakenOver();
            }
            since = now;
            rejects.add(claim.id(), verdicts.rejects(), rejected);
            if (claim.mode() == Import.Mode.APPLY) {
                mending.sentAgain(opd.id(), chunk.references());
            }
            rejected += verdicts.rejected();
        }

        private Verdicts list(Chunk chunk) {
            return Verdicts.of(chunk.verdicts(), claim.joining().registered() != null, this::list);
        }

        private List<Listing> list(List<Verdict.Sound> rows) {
            var people = rows.stream().map(Verdict.Sound::person).toList();
            var listings = listing.list(opd, claim.joining(), people).stream()
                    .map(Joined::listing)
                    .toList();
            var detailed = IntStream.range(0, rows.size())
                    .filter(i ->
                            listings.get(i).isIn() && !rows.get(i).details().isEmpty())
                    .mapToObj(rows::get)
                    .map(row -> new Profiles.Of(row.person().nikHash(), row.details()))
                    .toList();
            if (detailed.isEmpty()) {
                return listings;
            }
            var changed = profiles.update(opd.id(), detailed);
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> {
                        var hash = ByteBuffer.wrap(rows.get(i).person().nikHash());
                        return listings.get(i) == Listing.UNCHANGED && changed.contains(hash)
                                ? Listing.CHANGED
                                : listings.get(i);
                    })
                    .toList();
        }
    }

    /// Somebody else works on this import, has ended it, or has cancelled it: nothing is left to do here.
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOver() {
            super("another replica has taken this import over, or it was cancelled");
        }
    }
}
