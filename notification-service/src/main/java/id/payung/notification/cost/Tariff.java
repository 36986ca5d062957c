package id.payung.notification.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `tariff.published.v1`: what one person costs a month on the standard base.
///
/// @param id the tariff's own
/// @param funding who pays: APBD, APBN, DBHCHT, CSR or MANDIRI
/// @param sector ALL, or TRANSPORT where a discount is for that sector alone
/// @param amount rupiah a month; or else
/// @param rate share of the monthly wage, as `0.0054`
/// @param until last day; null while no end is set
public record Tariff(
        @JsonProperty("tariff") UUID id,
        long version,
        String segment,
        String funding,
        String sector,
        List<String> programmes,
        @Nullable Long amount,
        @Nullable BigDecimal rate,
        LocalDate from,
        @Nullable LocalDate until,
        String legalBasis) {

    public Tariff {
        need(id != null && version >= 1, "tariff and version");
        need(segment != null && funding != null && sector != null && programmes != null, "what it is for");
        need((amount == null) != (rate == null), "either amount or rate");
        need(from != null && legalBasis != null, "from and legalBasis");
    }

    private static void need(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException("A tariff says " + what);
        }
    }
}
