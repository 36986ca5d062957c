package id.payung.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every template finds under the name `look`: the reader's language, the way to the other services, names of
/// regions, and numbers and days as that language writes them. What is not known is a dash.
///
/// @param otherwise the address of this page in the other language
/// @param visitor who signed in; null on a page that is the same for everybody
public record Look(
        Language language,
        Links links,
        String otherwise,
        @Nullable Visitor visitor) {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String UNKNOWN = "–";

    /// Between the two sentences of a detail; `/` alone also stands in what a sentence quotes.
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?)]) / (?=\\p{Lu})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile(" / ");

    /// Who signed in.
    ///
    /// @param name of the credential
    /// @param idleSeconds the session ends when nobody was there for so long
    public record Visitor(String name, int idleSeconds) {}

    /// Of a text in both languages, `Tidak ditemukan / Not found`, the one that is read here.
    public String words(@Nullable String both) {
        if (both == null) {
            return UNKNOWN;
        }
        var sentences = BETWEEN_SENTENCES.split(both, 2);
        var halves = sentences.length == 2 ? sentences : BETWEEN_WORDS.split(both, 2);
        return halves[language == Language.ID ? 0 : halves.length - 1];
    }

    /// What a region is called, by its Kemendagri code: `Kota Serang` of `36.73`.
    public String region(@Nullable String code) {
        return code == null ? UNKNOWN : RegionNames.of(code);
    }

    /// `3.112` in Bahasa Indonesia, `3,112` in English.
    public String number(@Nullable Number number) {
        return number == null
                ? UNKNOWN
                : NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// `8,13 %`, rounded half up to two decimals.
    public String percent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return UNKNOWN;
        }
        var format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(percent) + "\u00a0%";
    }

    /// `Rp16.800`; amounts are whole rupiah.
    public String rupiah(@Nullable Number amount) {
        return amount == null ? UNKNOWN : "Rp" + number(amount);
    }

    /// `30 November 2026`.
    public String day(@Nullable LocalDate day) {
        return day == null
                ? UNKNOWN
                : DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /// `November 2026`.
    public String month(@Nullable YearMonth month) {
        return month == null
                ? UNKNOWN
                : DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
    }

    /// The same of a point in time.
    public String at(@Nullable Instant instant) {
        return moment(instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    /// Day and time of day in western Indonesia.
    public String moment(@Nullable OffsetDateTime moment) {
        return moment == null
                ? UNKNOWN
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(language.locale())
                                .format(moment.atZoneSameInstant(JAKARTA))
                        + " WIB";
    }
}
