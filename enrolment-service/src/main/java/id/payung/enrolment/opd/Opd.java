package id.payung.enrolment.opd;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A regional government office (organisasi perangkat daerah).
///
/// @param region Kemendagri code of its kabupaten/kota or province
/// @param npp employer number with BPJS (nomor pendaftaran perusahaan), as it is written there
/// @param division of that employer number, when the office is one of several
/// @param budget all of this year's money; absent when nothing is budgeted
/// @param budgets by year and source
/// @param version rises by one with every change
public record Opd(
        UUID id,
        String region,
        String name,
        @Nullable String npp,
        @Nullable String division,
        List<Contact> contacts,
        @Nullable Budget budget,
        List<Budget> budgets,
        long version) {}
