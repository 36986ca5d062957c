/// Lets a client send a command again without it taking effect again: the header `Idempotency-Key`.
@NullMarked
package id.payung.enrolment.command;

import org.jspecify.annotations.NullMarked;
