/// The door of every service: who is calling, and how a refusal reads.
@NullMarked
package id.payung.edge;

import org.jspecify.annotations.NullMarked;
