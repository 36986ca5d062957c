package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import id.payung.edge.input.WrittenDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one field after the other; what cannot be read is complained about, by its name.
final class Fields {

    private static final int LONGEST_NAME = 120;

    private final List<String> complaints = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();

    List<String> complaints() {
        return complaints;
    }

    /// Every number, with what it was taken for.
    List<Understood> understood() {
        return understood;
    }

    /// @param rule what the field has to be
    void complain(String field, String rule) {
        complaints.add(field + ": " + rule);
    }

    @Nullable
    Printed number(String field, @Nullable String text, Unit unit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Printed printed = Printed.read(text, unit).orElse(null);
        if (printed == null) {
            complain(field, "bukan satu " + called(unit) + "; contoh / not one number; for example " + example(unit));
        } else {
            BigDecimal low = printed.span().low().decimal(printed.decimals() + 1);
            BigDecimal high = printed.span().high().decimal(printed.decimals() + 1);
            understood.add(new Understood(field, printed.text(), printed.value(), plain(low), plain(high)));
        }
        return printed;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String called(Unit unit) {
        return switch (unit) {
            case PEOPLE -> "jumlah orang";
            case PERCENT -> "persentase";
            case RUPIAH -> "jumlah rupiah";
        };
    }

    private static String example(Unit unit) {
        return switch (unit) {
            case PEOPLE -> "23.806, \"28 ribu\", \"lebih dari 50.000\"";
            case PERCENT -> "8.13, \"8,13 %\"";
            case RUPIAH -> "16800, \"Rp5,32 miliar\"";
        };
    }

    String name(String field, @Nullable String name) {
        if (name == null) {
            return "";
        }
        if (name.length() > LONGEST_NAME) {
            complain(field, "paling banyak / at most " + LONGEST_NAME + " huruf / characters");
        }
        return name.strip();
    }

    @Nullable
    LocalDate date(String field, @Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return WrittenDate.day(date.strip());
        } catch (DateTimeException _) {
            complain(field, "2021-05-19");
            return null;
        }
    }

    <T> List<@Nullable T> bounded(String field, @Nullable List<@Nullable T> list, int most) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            complain(field, "paling banyak / at most " + most);
            return List.of();
        }
        return list;
    }
}
