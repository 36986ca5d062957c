package id.payung.enrolment.held;

import java.util.UUID;

/// The person it is about, as the row said before anything was erased.
///
/// @param nikHash keyed hash of the NIK, 32 bytes: finds what has no worker id
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Subject(UUID worker, UUID opd, byte[] nikHash) {}
