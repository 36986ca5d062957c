package id.payung.enrolment.overlap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person whom two offices list, as the region that both belong to sees it.
///
/// @param first who has the person
/// @param second who listed the person again
/// @param decidedBy client that decided
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overlap(
        UUID id,
        State state,
        OffsetDateTime foundAt,
        Side first,
        Side second,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String why) {

    /// Whether it was decided, and how.
    enum State {
        /// The rule of the region refuses the second; nothing waits.
        REFUSED,
        /// The person waits for a decision.
        HELD,
        KEPT_FIRST,
        MOVED
    }

    /// @param worker on the roster of the first; absent for the second
    /// @param monthly rupiah this month; absent while nobody has said the wage, or where nothing is charged monthly
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            UUID opd,
            String name,
            String region,
            @Nullable UUID worker,
            Segment segment,
            Category category,
            Funding funding,
            @Nullable Long monthly) {

        Side with(@Nullable Long rupiah) {
            return new Side(opd, name, region, worker, segment, category, funding, rupiah);
        }
    }

    Overlap with(Side pricedFirst, Side pricedSecond) {
        return new Overlap(id, state, foundAt, pricedFirst, pricedSecond, decidedBy, decidedAt, why);
    }

    /// The same as one of the two offices sees it: its own person, and nothing of the other office.
    ///
    /// @param side whether the office has the person or listed the person again
    /// @param name of its own person; absent when the second was refused, for then nothing of the person is kept
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Own(
            UUID id,
            Which side,
            State state,
            String nik,
            @Nullable UUID worker,
            @Nullable String name,
            OffsetDateTime foundAt,
            @Nullable OffsetDateTime decidedAt) {

        enum Which {
            FIRST,
            SECOND
        }
    }
}
