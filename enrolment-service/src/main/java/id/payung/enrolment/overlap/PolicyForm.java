package id.payung.enrolment.overlap;

import java.time.LocalDate;

/// @param from first day on which rosters are judged by the rule
record PolicyForm(LocalDate from, Rule rule) {}
