package id.payung.enrolment.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A month with what its total is made of.
///
/// @param stale whether computing a draft again would give other lines: then it cannot be finalised
@JsonInclude(JsonInclude.Include.NON_NULL)
record Bill(
        @JsonUnwrapped Contribution contribution,
        List<Charged> charges,
        @Nullable Boolean stale) {

    /// What people who cost the same cost.
    ///
    /// @param income rupiah that decided it: the wage (PU), or the income said (BPU; 0 is the lowest band)
    /// @param base rupiah that the rates are taken of
    /// @param rules the dated rows of the tariff it rests on, by id
    /// @param people how many
    /// @param amount rupiah for one of them
    record Charged(
            int number,
            Segment segment,
            Funding funding,
            long income,
            long base,
            long jkk,
            long jkm,
            long amount,
            List<UUID> rules,
            long people) {}

    /// One person's line.
    ///
    /// @param name absent once the person is erased
    /// @param charge number of the [Charged] it is
    /// @param amount rupiah
    record Line(
            UUID worker, @Nullable String name, Segment segment, Funding funding, long base, long amount, int charge) {}
}
