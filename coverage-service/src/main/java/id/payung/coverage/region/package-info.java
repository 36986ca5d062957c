/// The regions of Indonesia by their Kemendagri codes: nation, 38 provinces, 514 kabupaten and kota.
@NullMarked
package id.payung.coverage.region;

import org.jspecify.annotations.NullMarked;
