package id.payung.intake;

/// What became of an operator's wish to try a parked event again.
public sealed interface Replay {

    /// It was applied (or is of no concern by now) and is parked no longer.
    record Applied() implements Replay {}

    /// It still cannot be read or applied.
    record StillParked(String reason) implements Replay {}

    /// Nothing with this id is parked.
    record Unknown() implements Replay {}
}
