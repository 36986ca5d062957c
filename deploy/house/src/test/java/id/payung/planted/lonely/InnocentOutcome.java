package id.payung.planted.lonely;

sealed interface InnocentOutcome {
    record Done() implements InnocentOutcome {}

    record Refused() implements InnocentOutcome {}
}
