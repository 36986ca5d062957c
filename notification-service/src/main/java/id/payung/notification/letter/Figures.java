package id.payung.notification.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, money and days as a language writes them.
record Figures(Locale locale) {

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String rupiah(long amount) {
        return "Rp" + number(amount);
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(rate.movePointRight(2)) + " %";
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
    }
}
