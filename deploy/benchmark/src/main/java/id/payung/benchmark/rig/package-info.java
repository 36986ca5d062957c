/// What is measured on: servers and services as they run for ever, people who do not exist, and the books that must
/// balance.
@NullMarked
package id.payung.benchmark.rig;

import org.jspecify.annotations.NullMarked;
