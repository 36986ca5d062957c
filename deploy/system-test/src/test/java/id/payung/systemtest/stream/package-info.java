/// What happens to the stream between the services: it comes again, is deleted, or belongs to an older ledger.
@NullMarked
package id.payung.systemtest.stream;

import org.jspecify.annotations.NullMarked;
