package id.payung.enrolment.crosscheck;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CrosscheckController {

    private static final int LONGEST_PAGE = 200;

    private final Opds opds;
    private final AnswerList answer;
    private final Crosschecks crosschecks;
    private final Quotas quotas;
    private final CrosscheckProperties properties;
    private final Semaphore places;

    CrosscheckController(
            Opds opds, AnswerList answer, Crosschecks crosschecks, Quotas quotas, CrosscheckProperties properties) {
        this.opds = opds;
        this.answer = answer;
        this.crosschecks = crosschecks;
        this.quotas = quotas;
        this.properties = properties;
        this.places = new Semaphore(properties.atOnce());
    }

    /// @param next give it as `before` to read on; absent on the last page
    record Page(
            List<Crosschecks.Crosscheck> checks, @Nullable UUID next) {}

    /// Who on a list is covered already: a file with a column `nik` in, CSV, XLSX or NDJSON, and the same file out
    /// with columns behind it: `status` TERCOVER, BELUM_TERCOVER or NIK_SALAH; for people of the own roster also
    /// state, since when, and staff number. Limited per OPD, and remembered.
    @PostMapping({"/api/v1/opds/{opd}/checks", "/konsol/opd/{opd}/cek"})
    void check(Caller caller, @PathVariable UUID opd, HttpServletRequest list, HttpServletResponse response)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        if (!places.tryAcquire()) {
            throw CommonProblem.UNAVAILABLE.refusal();
        }
        try {
            check(caller, whose, Content.of(read(list.getInputStream())), response);
        } finally {
            places.release();
        }
    }

    private void check(Caller caller, Opd opd, Content list, HttpServletResponse response) throws IOException {
        int people = answer.count(list);
        quotas.take(opd.id(), people);
        var id = crosschecks.asked(opd, caller.clientId(), people);
        try (var table = answer.open(list)) {
            var format = table.format();
            response.setContentType(format.mediaType());
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"cek-" + id + "." + format.ending() + "\"");
            // The answer ends once the place is free: whoever asks again at once finds it.
            var out = StreamUtils.nonClosing(response.getOutputStream());
            crosschecks.answered(id, answer.answer(caller, opd, table, out));
        }
    }

    private byte[] read(InputStream list) throws IOException {
        int most = (int) properties.largest().toBytes();
        var bytes = list.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.ROSTER_TOO_LARGE.because(
                    "Paling besar " + properties.largest().toMegabytes()
                            + " MB; bagi daftarnya. / Larger than allowed; split the list.");
        }
        return bytes;
    }

    /// Who asked when about how many people, the newest first; an OPD sees its own, a region those of its OPDs.
    ///
    /// @param limit 1 to 200
    @GetMapping("/api/v1/checks")
    Page asked(
            Caller caller,
            @RequestParam(defaultValue = "ffffffff-ffff-ffff-ffff-ffffffffffff") UUID before,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var page = crosschecks.seenBy(caller, before, limit);
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }
}
