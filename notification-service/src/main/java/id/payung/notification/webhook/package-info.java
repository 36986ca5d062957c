/// Brings what happens to alerts to machines of offices and regions, signed as Standard Webhooks specifies.
@NullMarked
package id.payung.notification.webhook;

import org.jspecify.annotations.NullMarked;
