package id.payung.coverage.prose;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Money in a sentence. An amount is only compared with people where the sentence says that it is the contribution, of
/// how many people and for how many months; what was paid out only where it says to how many.
final class Payment {

    private static final BigDecimal DEAREST_TARIFF = BigDecimal.valueOf(500_000);
    private static final BigDecimal DEAREST_DEATH = BigDecimal.valueOf(42_000_000);

    private static final Pattern TARIFF = Pattern.compile(
            "iuran|premi\\b|per orang|per bulan|per peserta|/bulan|/orang|a month|per month|contribution");
    private static final Pattern CONTRIBUTION = Pattern.compile("iuran|premi\\b|contribution");
    private static final Pattern PAID_OUT = Pattern.compile("klaim|santunan|manfaat|claims|benefit|compensation");
    private static final Pattern DEATHS_ONLY = Pattern.compile("\\bjkm\\b|kematian|death");
    private static final Pattern MORE_THAN_DEATHS =
            Pattern.compile("\\bjht\\b|\\bjkk\\b|\\bjp\\b|\\bjkp\\b|beasiswa|kecelakaan|scholarship|accident");
    private static final Pattern EACH = Pattern.compile("masing-masing|per orang|per ahli waris|setiap|each");
    private static final Pattern MONTHS = Pattern.compile("\\b(\\d{1,2}) ?(?:bulan|months)\\b");
    private static final Pattern YEAR =
            Pattern.compile("setahun|per ?tahun|satu tahun|selama tahun|a year|per year|/tahun|1 tahun");

    private static final Pattern WORKERS = Pattern.compile(
            "^(?:orang|jiwa|pekerja|tenaga|peserta|honorer|petani|nelayan|buruh|pegawai|workers|people)");

    private Payment() {}

    static boolean paysOut(String words) {
        return PAID_OUT.matcher(words).find();
    }

    /// @param names what the numbers are called
    static Map<String, String> in(String sentence, List<TextNumber> numbers, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (TextNumber number : numbers) {
            Printed printed = Printed.read(number.text(), number.unit()).orElse(null);
            if (number.unit() == Unit.RUPIAH && printed != null && !number.isEndOfRange()) {
                name(sentence, number, printed.value(), names).ifPresent(it -> fields.putIfAbsent(it, number.text()));
            }
        }
        if (fields.containsKey("amount")) {
            fields.putAll(forWhom(sentence, numbers, names));
        }
        return fields;
    }

    private static Optional<String> name(String sentence, TextNumber number, BigDecimal value, List<String> names) {
        String around = number.lead() + " " + number.tail();
        boolean paidOut = paysOut(sentence);
        boolean each = EACH.matcher(around).find();
        if (value.compareTo(DEAREST_TARIFF) <= 0) {
            return TARIFF.matcher(around).find() && !paysOut(around) ? Optional.of("tariff") : Optional.empty();
        }
        if (paidOut
                && !each
                && names.contains("deaths")
                && DEATHS_ONLY.matcher(sentence).find()) {
            boolean ofThem = !MORE_THAN_DEATHS.matcher(sentence).find() && value.compareTo(DEAREST_DEATH) > 0;
            return ofThem ? Optional.of("claims") : Optional.empty();
        }
        if (paidOut) {
            return !each && names.contains("recipients") ? Optional.of("claims") : Optional.empty();
        }
        return CONTRIBUTION.matcher(sentence).find() ? Optional.of("amount") : Optional.empty();
    }

    /// The only number of people, where it has no name; -1 where there are others.
    private static int only(List<TextNumber> numbers, List<String> names) {
        List<Integer> people = IntStream.range(0, numbers.size())
                .filter(at -> numbers.get(at).unit() == Unit.PEOPLE)
                .boxed()
                .toList();
        boolean workers = people.size() == 1
                && WORKERS.matcher(numbers.get(people.getFirst()).noun()).find();
        return workers && names.get(people.getFirst()).isEmpty() ? people.getFirst() : -1;
    }

    /// The people and months of an amount; without both nothing is said of it.
    private static Map<String, String> forWhom(String sentence, List<TextNumber> numbers, List<String> names) {
        String shown = Plainly.shown(sentence);
        Matcher months = MONTHS.matcher(shown);
        String length = months.find() ? months.group(1) : YEAR.matcher(shown).find() ? "12" : "";
        int covered = Math.max(names.indexOf("covered"), only(numbers, names));
        return length.isEmpty() || covered < 0
                ? Map.of("amount", "")
                : Map.of("people", numbers.get(covered).text(), "months", length);
    }
}
