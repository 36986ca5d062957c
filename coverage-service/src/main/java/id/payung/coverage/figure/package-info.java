/// Published figures: what BPJS reports and what coverage is measured against, each with definition, source and date.
@NullMarked
package id.payung.coverage.figure;

import org.jspecify.annotations.NullMarked;
