package id.payung.notification.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody asked for quiet.
///
/// @param by the caller's name in its token
/// @param until first day on which the alert speaks again, in the OPD's own calendar
public record Quiet(String by, LocalDate until, @Nullable String note) {}
