package id.payung.enrolment.region;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The 38 provinces and 514 kabupaten/kota of Kepmendagri 300.2.2-2138/2025, read once from `regions.csv`.
@Component
public class Regions {

    private final Set<String> codes = new HashSet<>();

    private final Set<String> retired = new HashSet<>();

    public Regions() {
        read("/regions.csv", codes);
        read("/regions-retired.csv", retired);
    }

    private static void read(String name, Set<String> into) {
        var file = Objects.requireNonNull(Regions.class.getResourceAsStream(name), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> into.add(row.getField("code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean known(String code) {
        return codes.contains(code);
    }

    /// Whether the first four digits of a NIK name a kabupaten/kota of today, or one whose code changed when
    /// Kalimantan Utara and the provinces of Papua were split off: a NIK keeps the code under which it was issued.
    ///
    /// @param province first two digits
    /// @param regency next two digits
    public boolean known(String province, String regency) {
        var code = province + "." + regency;
        return codes.contains(code) || retired.contains(code);
    }
}
