package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Payable.Sector;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `published_tariff`; every new and every changed row tells `tariff.published.v1` by trigger.
@Component
class PublishedTariffs {

    private final JdbcClient jdbc;

    PublishedTariffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a tariff, or changes the one with the same first day; nothing is told when nothing differs.
    void put(PublishedTariff tariff) {
        jdbc.sql("""
                        INSERT INTO published_tariff AS present (segment, funding, sector, programmes, amount, rate, valid_from, valid_to,
                            legal_basis)
                        VALUES (:segment, :funding, :sector, '{JKK,JKM}', :amount, :rate, :from, :until, :law)
                        ON CONFLICT ON CONSTRAINT one_published_tariff_per_matter_and_first_day DO UPDATE
                        SET amount = excluded.amount, rate = excluded.rate, valid_to = excluded.valid_to,
                            legal_basis = excluded.legal_basis, version = present.version + 1
                        WHERE (present.amount, present.rate, present.valid_to, present.legal_basis)
                            IS DISTINCT FROM (excluded.amount, excluded.rate, excluded.valid_to, excluded.legal_basis)
                        """)
                .param("segment", tariff.segment().name())
                .param("funding", tariff.funding().name())
                .param("sector", tariff.sector().name())
                .param("amount", tariff.amount())
                .param("rate", tariff.rate())
                .param("from", tariff.from())
                .param("until", tariff.until())
                .param("law", tariff.legalBasis())
                .update();
    }

    /// One writer at a time until the transaction ends, so that what was computed last is what stays.
    void hold() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('published_tariff'))")
                .query()
                .singleRow();
    }

    List<PublishedTariff> all() {
        return jdbc.sql("""
                        SELECT segment, funding, sector, amount, rate, valid_from, valid_to, legal_basis
                        FROM published_tariff ORDER BY segment, sector, funding, valid_from
                        """)
                .query((row, _) -> new PublishedTariff(
                        Segment.valueOf(row.getString("segment")),
                        Funding.valueOf(row.getString("funding")),
                        Sector.valueOf(row.getString("sector")),
                        row.getObject("amount", Long.class),
                        row.getBigDecimal("rate"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("legal_basis")))
                .list();
    }
}
