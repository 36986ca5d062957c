/// What one person costs a month: a copy of the tariffs that enrolment-service published, and nothing of our own.
@NullMarked
package id.payung.coverage.tariff;

import org.jspecify.annotations.NullMarked;
