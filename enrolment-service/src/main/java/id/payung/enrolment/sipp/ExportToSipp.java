package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.readlog.ReadLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides once what is new for SIPP, and writes it as often as somebody asks.
@Component
class ExportToSipp {

    /// People read, logged and written at a time.
    private static final int PAGE = 1_000;

    private final Exports exports;
    private final WorkLocations locations;
    private final ReadLog reads;
    private final TransactionTemplate transaction;

    ExportToSipp(Exports exports, WorkLocations locations, ReadLog reads, PlatformTransactionManager transactions) {
        this.exports = exports;
        this.locations = locations;
        this.reads = reads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param month first day of the contribution month
    Export make(Caller caller, UUID opd, LocalDate month) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            exports.oneAtATime(opd);
            var export = exports.begin(opd, month, caller.clientId());
            if (exports.gather(export, opd, month) == 0) {
                exports.forget(export);
                return new Export(null, month, null, Map.of());
            }
            return exports.find(opd, export).orElseThrow();
        }));
    }

    /// One ZIP with the files of every sheet that has people. No transaction stays open while a slow client reads.
    void write(Caller caller, Opd opd, UUID export, LocalDate month, OutputStream to) throws IOException {
        var office = new Member.Office(Objects.requireNonNullElse(opd.npp(), ""), locations.of(opd.id()), month);
        try (var zip = new ZipOutputStream(to)) {
            for (var sheet : Sheet.values()) {
                try (var workbooks = new Workbooks(zip, sheet)) {
                    var after = new UUID(0, 0);
                    while (after != null) {
                        var members = exports.members(export, sheet, after, PAGE, office);
                        reads.record(
                                caller,
                                "GET /opds/{opd}/sipp-exports/{export}/files",
                                opd,
                                members.stream().map(Member::worker).toList());
                        for (var member : members) {
                            workbooks.write(member);
                        }
                        after = members.size() < PAGE ? null : members.getLast().worker();
                    }
                }
            }
        }
    }
}
