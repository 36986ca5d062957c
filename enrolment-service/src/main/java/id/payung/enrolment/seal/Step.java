package id.payung.enrolment.seal;

/// What came of looking at the next slices.
sealed interface Step {

    /// Whole so far, and there is more.
    record Onward(Checked to) implements Step {}

    /// Whole to the end.
    record Intact(Checked end) implements Step {}

    /// @param whole how far the chain is whole
    /// @param slice number of the first slice that is not
    record Broken(Checked whole, long slice, Fault fault) implements Step {}
}
