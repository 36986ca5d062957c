package id.payung.enrolment.registration;

import id.payung.enrolment.opd.Funding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom of a state a command is for; everybody when all is absent. What is given must all be true of a person.
///
/// @param listedBefore on the roster since before this day
/// @param skUntilBefore with a decree of appointment (SK) that ends before this day
public record Where(
        @Nullable Category category,
        @Nullable Segment segment,
        @Nullable Funding funding,
        @Nullable LocalDate listedBefore,
        @Nullable LocalDate skUntilBefore) {

    public static final Where EVERYBODY = new Where(null, null, null, null, null);

    static final String SQL = """
            AND (:category::text IS NULL OR category = :category) AND (:segment::text IS NULL OR segment = :segment)
            AND (:funding::text IS NULL OR funding = :funding)
            AND (:listedBefore::date IS NULL OR listed_at < :listedBefore::date::timestamp AT TIME ZONE 'Asia/Jakarta')
            AND (:skUntilBefore::date IS NULL OR sk_until < :skUntilBefore)
            """;

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("category", name(category))
                .param("segment", name(segment))
                .param("funding", name(funding))
                .param("listedBefore", listedBefore)
                .param("skUntilBefore", skUntilBefore);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
