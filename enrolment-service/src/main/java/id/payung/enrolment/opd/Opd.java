package id.payung.enrolment.opd;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A regional government office (organisasi perangkat daerah).
///
/// @param region Kemendagri code of its kabupaten/kota or province
/// @param budget absent when nothing is budgeted
/// @param version rises by one with every change
public record Opd(
        UUID id,
        String region,
        String name,
        List<Contact> contacts,
        @Nullable Budget budget,
        long version) {}
