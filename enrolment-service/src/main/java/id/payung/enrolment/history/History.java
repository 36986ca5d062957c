package id.payung.enrolment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.registration.Employment;
import id.payung.enrolment.registration.State;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a person.
///
/// @param path the states as they are believed now, first to last
/// @param entries everything that was ever recorded, also what a correction put right since, first to last; at most
///     1,000
record History(List<Step> path, List<Entry> entries) {

    /// One thing that was recorded.
    ///
    /// @param type of the event, e.g. `worker.lapsed.v1`
    /// @param version of the person from then on
    /// @param effectiveOn from which day
    /// @param by client that caused it
    /// @param why letter number or code
    /// @param wrong what a correction took away, when it did
    /// @param right what a correction put in its place, when it did
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String type,
            long version,
            OffsetDateTime recordedAt,
            @Nullable String by,
            @Nullable String why,
            @Nullable State state,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable Integer monthsBehind,
            @Nullable Employment employment,
            @Nullable LocalDate employmentFrom,
            CorrectionForm.@Nullable Wrong wrong,
            CorrectionForm.@Nullable Right right) {}
}
