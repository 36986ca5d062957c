package id.payung.enrolment.seal;

/// One slice as the relay recorded it.
///
/// @param number one more than that of the slice before; the first is 1
/// @param form how it was sealed, see [Seal]
/// @param last position of its last event; it begins behind the last one of the slice before
/// @param events how many it had
@SuppressWarnings("ArrayRecordComponent") // never compared
record Slice(long number, int form, Position last, int events, byte[] seal) {}
