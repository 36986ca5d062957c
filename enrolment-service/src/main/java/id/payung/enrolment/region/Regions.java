package id.payung.enrolment.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The 38 provinces and 514 kabupaten/kota of Kepmendagri 300.2.2-2138/2025, read once from `regions.csv`.
@Component
public class Regions {

    private final Map<String, String> names = new HashMap<>();

    private final Set<String> retired = new HashSet<>();

    public Regions() {
        read("/regions.csv", row -> names.put(row.getField("code"), row.getField("name")));
        read("/regions-retired.csv", row -> retired.add(row.getField("code")));
    }

    private static void read(String name, Consumer<NamedCsvRecord> take) {
        var file = Objects.requireNonNull(Regions.class.getResourceAsStream(name), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean known(String code) {
        return names.containsKey(code);
    }

    /// What a region is called; its code when it is not known.
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /// Whether the first four digits of a NIK name a kabupaten/kota of today, or one whose code changed when
    /// Kalimantan Utara and the provinces of Papua were split off: a NIK keeps the code under which it was issued.
    ///
    /// @param province first two digits
    /// @param regency next two digits
    public boolean known(String province, String regency) {
        var code = province + "." + regency;
        return names.containsKey(code) || retired.contains(code);
    }
}
