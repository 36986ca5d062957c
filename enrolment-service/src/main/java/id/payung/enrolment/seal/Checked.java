package id.payung.enrolment.seal;

/// How far the chain was found whole.
///
/// @param slice number of the last whole slice, 0 before the first
/// @param place position of its last event
/// @param seal its seal, empty before the first
/// @param events of all slices so far
@SuppressWarnings("ArrayRecordComponent") // never compared
record Checked(long slice, Position place, byte[] seal, long events) {

    static final Checked NOTHING = new Checked(0, Position.START, new byte[0], 0);
}
