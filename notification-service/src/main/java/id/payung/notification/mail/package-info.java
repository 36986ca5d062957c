/// Brings letters to mailboxes, by SMTP.
@NullMarked
package id.payung.notification.mail;

import org.jspecify.annotations.NullMarked;
