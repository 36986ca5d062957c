/// What every request passes: who is calling and what it may see, and how a refusal is told.
@NullMarked
package id.payung.notification.edge;

import org.jspecify.annotations.NullMarked;
