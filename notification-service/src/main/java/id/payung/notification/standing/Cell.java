package id.payung.notification.standing;

import java.time.LocalDate;

/// So many workers of an OPD are in this state since this day.
public record Cell(WorkerState state, LocalDate since, int people) {}
