/// Who may do what here, and what this service refuses.
@NullMarked
package id.payung.coverage.access;

import org.jspecify.annotations.NullMarked;
