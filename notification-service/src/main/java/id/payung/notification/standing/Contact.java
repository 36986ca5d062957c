package id.payung.notification.standing;

import java.util.Objects;

/// A mailbox of an office.
///
/// @param role HEAD, OPERATOR, SEKDA, DISNAKER or REGION_HEAD
public record Contact(String role, String email) {

    public Contact {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(email, "email");
    }
}
