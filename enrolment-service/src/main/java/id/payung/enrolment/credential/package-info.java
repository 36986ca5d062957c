/// Issues, lists, rotates and revokes the credentials by which offices and regions get tokens.
@NullMarked
package id.payung.enrolment.credential;

import org.jspecify.annotations.NullMarked;
