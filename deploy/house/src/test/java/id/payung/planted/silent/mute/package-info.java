/// todo
@NullMarked
package id.payung.planted.silent.mute;

import org.jspecify.annotations.NullMarked;
