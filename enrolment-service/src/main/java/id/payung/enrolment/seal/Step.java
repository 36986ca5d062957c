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

    /// What is wrong with the first slice that is not as it was sealed.
    enum Fault {
        SLICE_MISSING("The slice is not there although later ones are"),
        EVENTS_MISSING("The ledger has fewer events for the slice than were sealed"),
        EVENTS_ADDED("The ledger has more events for the slice than were sealed"),
        ALTERED("The events of the slice, or its seal, are not the ones that were sealed"),
        NOT_THE_NOTED_SEAL("The slice has another seal than was noted outside: the chain was written anew"),
        CUT_OFF("The chain ends before the slice whose seal was noted outside");

        private final String meaning;

        Fault(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }
}
