package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.sheet.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes a file in, part by part, before anything is answered: what was answered is not lost by a kill.
///
/// No transaction stays open while a slow client sends, for that would hold the relay back.
@Component
class ReceiveRoster {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveRoster.class);

    /// Far longer than the server waits for a sender that says nothing.
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Imports imports;
    private final Progress progress;
    private final Parts parts;
    private final Sheets sheets;
    private final Ledger ledger;
    private final RosterProperties properties;
    private final Importers importers;
    private final Clock clock;

    ReceiveRoster(
            Imports imports,
            Progress progress,
            Parts parts,
            Sheets sheets,
            Ledger ledger,
            RosterProperties properties,
            Importers importers,
            Clock clock) {
        this.imports = imports;
        this.progress = progress;
        this.parts = parts;
        this.sheets = sheets;
        this.ledger = ledger;
        this.properties = properties;
        this.importers = importers;
        this.clock = clock;
    }

    /// What came of a file.
    sealed interface Received {
        UUID id();

        record Fresh(UUID id) implements Received {}

        /// The last file of this OPD was the same.
        record SameAgain(UUID id) implements Received {}
    }

    /// Stops an import. What went in stays.
    Import cancel(Caller caller, Import one) {
        boolean stopped = ledger.record(caller, () -> {
            boolean running = imports.cancel(one.id());
            if (running) {
                parts.delete(one.id());
            }
            return running;
        });
        var after = progress.seenBy(caller, one.id());
        if (!stopped && after.state() != Import.State.CANCELLED) {
            throw Problem.IMPORT_ENDED.because("Tidak ada yang dihentikan. / There is nothing left to stop.");
        }
        return after;
    }

    /// What the sender says of a file.
    ///
    /// @param on the day the roster speaks of, today when absent; never in the future
    /// @param register first day of the registration of everybody on it, not before `on`; absent to list them only
    /// @param why kept in the ledger with every event that the file causes
    record Letter(
            Import.Mode mode,
            @Nullable LocalDate on,
            @Nullable LocalDate register,
            @Nullable Note why) {

        /// To apply rows of an import that stands for the same.
        static Letter again(Import one) {
            return new Letter(Import.Mode.APPLY, one.listedOn(), one.registerOn(), null);
        }

        private Joining joining(LocalDate today) {
            var day = on == null ? today : on;
            if (day.isAfter(today)) {
                throw CommonProblem.BAD_PARAMETER.because("on: tanggal daftar tidak boleh di masa depan."
                        + " / The day of the roster must not be in the future.");
            }
            if (register != null && register.isBefore(day)) {
                throw CommonProblem.BAD_PARAMETER.because("register: tanggal pendaftaran tidak boleh mendahului tanggal"
                        + " daftar (on). / Nobody is registered before the day of the roster (on).");
            }
            return new Joining(day, register);
        }
    }

    Received receive(Caller caller, Opd opd, Letter letter, InputStream file) throws IOException {
        var joining = letter.joining(LocalDate.now(clock));
        var id = imports.receiving(opd, letter.mode(), joining, caller.clientId(), letter.why());
        UUID kept = null;
        try {
            var digest = sha256();
            long bytes = store(id, opd, joining.on(), file, digest);
            var whole = ledger.record(caller, () -> imports.received(id, digest.digest(), bytes));
            kept = whole.equals(id) ? id : null;
            importers.wake();
            return kept == null ? new Received.SameAgain(whole) : new Received.Fresh(id);
        } finally {
            if (kept == null) {
                parts.delete(id);
                imports.forget(id);
            }
        }
    }

    /// Deletes files whose sender went away while their replica died: nobody else would.
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetAbandoned() {
        for (var id : imports.silentFor(SILENCE)) {
            parts.delete(id);
            imports.forget(id);
            LOG.info("abandoned file deleted id={}", id);
        }
    }

    private long store(UUID id, Opd opd, LocalDate listedOn, InputStream file, MessageDigest digest)
            throws IOException {
        long bytes = 0;
        int number = 0;
        var format = Format.CSV;
        for (var part = next(file); part.length > 0; part = next(file)) {
            bytes += part.length;
            if (bytes > properties.largest().toBytes()) {
                throw Problem.ROSTER_TOO_LARGE.because(
                        "Paling besar " + properties.largest().toMegabytes()
                                + " MB; bagi menjadi beberapa berkas. / Larger than allowed; split the file.");
            }
            if (number == 0) {
                format = Format.of(part);
                if (format != Format.XLSX) {
                    sheets.open(Content.of(part), listedOn, opd.region()).close();
                }
            }
            digest.update(part);
            parts.add(id, number++, part);
        }
        if (format == Format.XLSX || bytes == 0) {
            // What a workbook holds is written at its end.
            sheets.open(parts.open(id, bytes), listedOn, opd.region()).close();
        }
        return bytes;
    }

    private byte[] next(InputStream file) throws IOException {
        return file.readNBytes((int) properties.part().toBytes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
