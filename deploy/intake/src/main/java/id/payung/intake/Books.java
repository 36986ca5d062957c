package id.payung.intake;

import org.springframework.transaction.support.TransactionTemplate;

/// What every intake of a service writes to.
record Books(Positions positions, ParkedEvents parkedEvents, TransactionTemplate transaction, IntakeMetrics metrics) {}
