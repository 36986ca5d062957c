/// The demonstration: published figures and a synthetic roster of Kota Serang, brought in through the public APIs.
@NullMarked
package id.payung.local.demonstration;

import org.jspecify.annotations.NullMarked;
