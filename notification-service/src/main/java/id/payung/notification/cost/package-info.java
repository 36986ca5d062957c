/// Knows what protection costs: a person a month by tariff, and an office by its bills.
@NullMarked
package id.payung.notification.cost;

import org.jspecify.annotations.NullMarked;
