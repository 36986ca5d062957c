/// Keeps tariffs, ages, grace and due dates as dated rows with the law beside them, and explains what a month
/// costs.
@NullMarked
package id.payung.enrolment.tariff;

import org.jspecify.annotations.NullMarked;
