/// Looks, when everything else has run, for what should have been nowhere.
@NullMarked
package id.payung.systemtest.search;

import org.jspecify.annotations.NullMarked;
