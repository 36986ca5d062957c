/// Asks the three services what nobody may ask: others' data, forged tokens, hostile values, files and crowds.
@NullMarked
package id.payung.systemtest.attack;

import org.jspecify.annotations.NullMarked;
