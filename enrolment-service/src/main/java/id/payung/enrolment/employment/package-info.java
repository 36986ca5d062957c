/// Keeps by which decree (SK) a person is employed from when on, and what follows when an honorer becomes a civil
/// servant.
@NullMarked
package id.payung.enrolment.employment;

import org.jspecify.annotations.NullMarked;
