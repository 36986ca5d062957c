package id.payung.enrolment.table;

/// What can be wrong with a line before anybody looks at what it says.
public enum Damage {
    BROKEN_QUOTES,
    TOO_LONG,
    CONTROL_CHARACTERS,
    BROKEN_JSON,
    UNKNOWN_MEMBER
}
