/// Where a server lives: as a child of this JVM, in a container or with somebody else; its folders and its ports.
@NullMarked
package id.payung.stack.housing;

import org.jspecify.annotations.NullMarked;
