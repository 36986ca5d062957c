package id.payung.enrolment.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one person costs in one contribution month, line by line.
///
/// @param base rupiah: the wage (PU) or the base of the income band (BPU)
/// @param tier the band's row and law, BPU only
/// @param amount rupiah a month, the sum of the lines
public record Charge(long base, @Nullable Source tier, List<Line> lines, long amount) {

    Charge(long base, @Nullable Source tier, List<Line> lines) {
        this(
                base,
                tier,
                List.copyOf(lines),
                lines.stream().mapToLong(Line::amount).sum());
    }

    /// A dated row and its law.
    public record Source(UUID rule, String legalBasis, String verifiedAgainst) {
        static Source of(Rule rule) {
            return new Source(rule.id(), rule.legalBasis(), rule.verifiedAgainst());
        }
    }

    /// One programme's share.
    ///
    /// @param payer EMPLOYER, WORKER or SELF
    /// @param rate share of the base; absent when the law names an amount
    /// @param base rupiah that the rate is taken of, after a cap
    /// @param full rupiah before the discount
    /// @param amount rupiah to pay
    public record Line(
            Programme programme,
            String payer,
            @Nullable BigDecimal rate,
            long base,
            long full,
            Discount discount,
            long amount,
            Source source) {}

    /// Whether a discount was taken off, and why or why not.
    ///
    /// @param share 0 to 1
    /// @param off rupiah taken off
    /// @param reason Bahasa Indonesia first, English beside it
    public record Discount(
            boolean applied,
            BigDecimal share,
            long off,
            String reason,
            @Nullable Source source) {}

    /// The rupiah of one programme, both payers together.
    public long of(Programme programme) {
        return lines.stream()
                .filter(line -> line.programme() == programme)
                .mapToLong(Line::amount)
                .sum();
    }

    /// Every dated row that the charge rests on.
    public List<UUID> rules() {
        return sources().map(Source::rule).distinct().toList();
    }

    /// Every law that the charge rests on, each once.
    String legalBasis() {
        return String.join("; ", sources().map(Source::legalBasis).distinct().toList());
    }

    private Stream<Source> sources() {
        var ofLines = lines.stream()
                .flatMap(line -> line.discount().applied()
                        ? Stream.of(line.source(), line.discount().source())
                        : Stream.of(line.source()));
        return Stream.concat(Stream.ofNullable(tier), ofLines.flatMap(Stream::ofNullable));
    }

    /// Programmes of BPJS Ketenagakerjaan; JKK and JKM are compulsory in every segment (PP 44/2015).
    public enum Programme {
        JKK,
        JKM,
        JHT,
        JP,
        JKP
    }
}
