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

    public Regions() {
        var file = Objects.requireNonNull(Regions.class.getResourceAsStream("/regions.csv"), "regions.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> codes.add(row.getField("code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean known(String code) {
        return codes.contains(code);
    }

    /// Whether the first four digits of a NIK name a kabupaten/kota of today.
    ///
    /// @param province first two digits
    /// @param regency next two digits
    public boolean known(String province, String regency) {
        return codes.contains(province + "." + regency);
    }
}
