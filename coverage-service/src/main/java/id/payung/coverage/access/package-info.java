/// Who may call, and how a refusal reads: a problem of RFC 9457, whoever refuses.
@NullMarked
package id.payung.coverage.access;

import org.jspecify.annotations.NullMarked;
