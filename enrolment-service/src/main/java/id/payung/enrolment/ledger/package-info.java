/// Publishes what the database recorded: every event once, in one order, sealed.
@NullMarked
package id.payung.enrolment.ledger;

import org.jspecify.annotations.NullMarked;
