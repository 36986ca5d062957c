package id.payung.enrolment.reconciliation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a list from BPJS may be.
///
/// @param largest at most 64 MB; it is in memory while it is read
/// @param mostRows 1 to 500,000
@ConfigurationProperties("payung.reconciliation")
record ReconciliationProperties(
        @DefaultValue("16MB") DataSize largest,
        @DefaultValue("100000") int mostRows) {

    ReconciliationProperties {
        if (largest.toMegabytes() > 64 || mostRows < 1 || mostRows > 500_000) {
            throw new IllegalArgumentException("payung.reconciliation.largest or most-rows is out of range");
        }
    }
}
