package id.payung.enrolment.table;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.table.Line.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// One flat JSON object a line; the columns are the members of the first hundred, and a member that comes only
/// later spoils its row.
final class NdjsonTable implements Table {

    private static final int LOOKED_AT = 100;
    private static final ObjectReader JSON =
            JsonMapper.builder().build().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Content.Section file;
    private final Lines lines;
    private final TableProperties limits;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    NdjsonTable(Content.Section file, TableProperties limits) throws IOException {
        this.file = file;
        this.limits = limits;
        lines = new Lines(file, (int) limits.longestLine().toBytes());
        for (var line : lines.ahead(LOOKED_AT)) {
            var person = parse(line);
            if (person != null) {
                person.propertyNames().forEach(name -> places.putIfAbsent(name, places.size()));
            }
        }
        if (places.isEmpty()) {
            throw Tables.noObjects();
        }
        if (places.size() > limits.mostColumns()) {
            throw Tables.wrongHeader(
                    1,
                    "paling banyak " + limits.mostColumns() + " anggota.",
                    "at most " + limits.mostColumns() + " members.");
        }
    }

    @Override
    public Format format() {
        return Format.NDJSON;
    }

    @Override
    public List<String> header() {
        return List.copyOf(places.keySet());
    }

    @Override
    public long headerRow() {
        return 1;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = lines.nextWithText();
        return line == null ? null : new Line(lines.number(), cells(line));
    }

    private Line.Cells cells(String line) {
        if (line.length() > limits.longestLine().toBytes()) {
            return new Line.Cells.Broken(Damage.TOO_LONG);
        }
        var person = parse(line);
        if (person == null) {
            return new Line.Cells.Broken(Damage.BROKEN_JSON);
        }
        var cells = new ArrayList<>(Collections.nCopies(places.size(), ""));
        var numbers = new BitSet();
        for (var member : person.properties()) {
            var place = places.get(member.getKey());
            if (place == null) {
                return new Line.Cells.Broken(Damage.UNKNOWN_MEMBER);
            }
            var value = member.getValue();
            if (value.isContainer()) {
                return new Line.Cells.Broken(Damage.BROKEN_JSON);
            }
            var text = value.isNull() ? "" : value.asString();
            if (text.length() > limits.longestCell()) {
                return new Line.Cells.Broken(Damage.TOO_LONG);
            }
            if (text.indexOf('\0') >= 0) {
                return new Line.Cells.Broken(Damage.CONTROL_CHARACTERS);
            }
            cells.set(place, text);
            numbers.set(place, value.isNumber());
        }
        return new Line.Cells.Read(cells, numbers);
    }

    private static @Nullable JsonNode parse(String line) {
        try {
            var person = line.isBlank() ? null : JSON.readTree(line);
            return person != null && person.isObject() ? person : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    @Override
    public long taken() {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
