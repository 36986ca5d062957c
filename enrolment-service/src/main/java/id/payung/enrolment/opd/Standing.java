package id.payung.enrolment.opd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An OPD in a list.
///
/// @param counts people by state, when asked for
/// @param lastRosterAt when its last roster was worked through, when asked for and there was one
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standing(
        @JsonUnwrapped Opd opd,
        @Nullable Map<String, Long> counts,
        @Nullable OffsetDateTime lastRosterAt) {

    static Standing of(Opd opd) {
        return new Standing(opd, null, null);
    }
}
