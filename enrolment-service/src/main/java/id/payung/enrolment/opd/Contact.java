package id.payung.enrolment.opd;

import java.util.regex.Pattern;

/// A mailbox of the office, never of a person: it is published with the OPD's events.
///
/// @param email address of the office
public record Contact(Role role, String email) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\",;:]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}");

    /// Who reads the mailbox.
    public enum Role {
        HEAD,
        OPERATOR,
        SEKDA,
        DISNAKER,
        REGION_HEAD
    }

    boolean isAddress() {
        return ADDRESS.matcher(email).matches();
    }
}
