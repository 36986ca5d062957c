package id.payung.enrolment.readlog;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whose rows a client read between two moments, for a region and ADMIN.
@Controller
class AccessLogPages {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final int READS = 50;

    private final AccessLogController api;
    private final Opds opds;
    private final Clock clock;

    AccessLogPages(AccessLogController api, Opds opds, Clock clock) {
        this.api = api;
        this.opds = opds;
        this.clock = clock;
    }

    /// @param client nothing is looked up without
    /// @param from in western Indonesia; the first moment of today when absent
    /// @param until the last moment of today when absent
    @GetMapping("/konsol/catatan-akses")
    String reads(
            Caller caller,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime until,
            @RequestParam(defaultValue = FIRST) UUID after,
            Model model) {
        if (caller instanceof Caller.Opd) {
            throw new AccessDeniedException("the access log is for a region or ADMIN");
        }
        var today = LocalDate.ofInstant(clock.instant(), JAKARTA);
        var begin = from == null ? today.atStartOfDay() : from;
        var end = until == null ? today.plusDays(1).atStartOfDay() : until;
        model.addAttribute("client", client);
        model.addAttribute("from", begin);
        model.addAttribute("until", end);
        if (!client.isBlank()) {
            if (!begin.isBefore(end)) {
                throw CommonProblem.BAD_PARAMETER.because(
                        "Saat pertama harus sebelum saat terakhir." + " / The first moment is to be before the last.");
            }
            var page = api.reads(caller, client.strip(), moment(begin), moment(end), after, READS);
            model.addAttribute("page", page);
            model.addAttribute("offices", offices(page.reads()));
        }
        return "console/reads";
    }

    private Map<UUID, String> offices(List<ReadLog.Read> reads) {
        var names = new HashMap<UUID, String>();
        reads.stream()
                .map(ReadLog.Read::opd)
                .distinct()
                .forEach(id -> opds.find(id).map(Opd::name).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static OffsetDateTime moment(LocalDateTime local) {
        return local.atZone(JAKARTA).toOffsetDateTime();
    }
}
