package id.payung.enrolment.employment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.registration.Employment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One decree in a person's history of employment.
///
/// @param skUntil last day of the decree; absent when it does not end
/// @param by client that entered it
/// @param why letter number or code
@JsonInclude(JsonInclude.Include.NON_NULL)
record Appointment(
        Employment employment,
        LocalDate from,
        @Nullable String skNumber,
        @Nullable LocalDate skUntil,
        String by,
        @Nullable String why,
        OffsetDateTime recordedAt) {

    boolean says(AppointmentForm form) {
        return employment == form.employment()
                && from.equals(form.from())
                && Objects.equals(skNumber, form.skNumber())
                && Objects.equals(skUntil, form.skUntil());
    }
}
