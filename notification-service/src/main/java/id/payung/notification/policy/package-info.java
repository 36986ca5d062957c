/// Says, for a place and a day, what counts as alarming and how often one writes about it; sensible without any
/// set-up.
@NullMarked
package id.payung.notification.policy;

import org.jspecify.annotations.NullMarked;
