/// Hands out every public table as CSV or JSON, with its definitions.
@NullMarked
package id.payung.coverage.download;

import org.jspecify.annotations.NullMarked;
