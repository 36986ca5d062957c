package id.payung.enrolment.readlog;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Pages;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessLogController {

    private static final int LONGEST_PAGE = 200;

    private final ReadLog log;

    AccessLogController(ReadLog log) {
        this.log = log;
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Reads(List<ReadLog.Read> reads, @Nullable UUID next) {}

    /// Whose rows a client read between two moments, for ADMIN, and for a region what was read of its OPDs.
    ///
    /// @param from first moment
    /// @param until first moment after
    /// @param limit 1 to 200 reads
    @GetMapping("/api/v1/access-log")
    Reads reads(
            Caller caller,
            @RequestParam String client,
            @RequestParam OffsetDateTime from,
            @RequestParam OffsetDateTime until,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var region = switch (caller) {
            case Caller.Admin _ -> "";
            case Caller.Region(var _, var own) -> own;
            case Caller.Opd _ -> throw new AccessDeniedException("the access log is for a region or ADMIN");
        };
        var page = log.of(client, from, until, region, after, limit);
        return new Reads(page, page.size() < limit ? null : page.getLast().id());
    }
}
