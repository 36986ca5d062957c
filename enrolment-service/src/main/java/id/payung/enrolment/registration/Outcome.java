package id.payung.enrolment.registration;

/// What came of a [Change].
public sealed interface Outcome {

    record Changed(Registration to) implements Outcome {}

    /// The same change had been made before; nothing happens and nothing is told.
    record Repeated() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
