package id.payung.coverage.tariff;

import id.payung.intake.Envelope;
import id.payung.intake.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads `tariff.published.v1`. Fields that this version does not know are passed by.
public final class ReadTariff {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Published(
            @Nullable UUID tariff,
            @Nullable Long version,
            @Nullable String segment,
            @Nullable String funding,
            @Nullable String sector,
            @Nullable List<String> programmes,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal rate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String legalBasis) {}

    private ReadTariff() {}

    /// @throws Unreadable when a field that is needed is missing, or the price is not one of amount and rate
    public static Tariff of(Envelope envelope) {
        try {
            return tariff(JSON.readValue(envelope.value(), Published.class));
        } catch (JacksonException failure) {
            throw new Unreadable("the value does not fit tariff.published.v1 ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }

    private static Tariff tariff(Published said) {
        boolean oneOf = (said.amount() == null) != (said.rate() == null);
        if (!oneOf || isNegative(said.amount()) || isNegative(said.rate())) {
            throw new Unreadable("a tariff has either an amount or a rate, not below zero");
        }
        LocalDate from = needed("from", said.from());
        if (said.until() != null && said.until().isBefore(from)) {
            throw new Unreadable("until lies before from");
        }
        return new Tariff(
                needed("tariff", said.tariff()),
                needed("version", said.version()),
                needed("segment", said.segment()),
                needed("funding", said.funding()),
                Objects.requireNonNullElse(said.sector(), "ALL"),
                Objects.requireNonNullElse(said.programmes(), List.of()),
                said.amount(),
                said.rate(),
                from,
                said.until(),
                needed("legalBasis", said.legalBasis()));
    }

    private static boolean isNegative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new Unreadable(field + " is missing");
        }
        return value;
    }
}
