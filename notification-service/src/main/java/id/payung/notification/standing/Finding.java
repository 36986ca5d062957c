package id.payung.notification.standing;

import java.time.LocalDate;

/// A reason that holds for an OPD.
///
/// @param people people concerned, rows for rejected rows; none where the office as a whole is meant
/// @param ofHowMany people on the roster, or rows that came; 0 where there is nothing to compare with
/// @param since the first day it held for anybody
public record Finding(Reason reason, int people, int ofHowMany, LocalDate since) {}
