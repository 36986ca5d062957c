package id.payung.coverage.press;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number in a clause, with the words before it and behind it as far as the next number.
///
/// @param before from the number before, or the beginning of the clause
/// @param after to the number behind, or the end of the clause
record TextNumber(String text, Unit unit, String before, String after) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])"
            + "(?:(?:lebih dari|more than|hampir|nearly|almost|sekitar|about|kurang lebih|around) )?"
            + "(?<rupiah>rp\\.? ?)?" + Printed.NUMBER + "(?: ?(?<percent>%|persen|percent|per cent))?");

    private static final Pattern NOT =
            Pattern.compile("\\bbelum\\b|\\btidak\\b|sisa|not covered|uncovered|unprotected");
    private static final Pattern TARGET = Pattern.compile("target|menargetkan|ditargetkan");
    private static final Pattern DEATHS = Pattern.compile("meninggal|kematian|deaths?\\b|died");
    private static final Pattern COVERED = Pattern.compile(
            "terlindungi|tercover|ter-cover|dilindungi|terdaftar|peserta|kepesertaan|covered|protected|participants");
    private static final Pattern CLAIMS = Pattern.compile("klaim|santunan|manfaat|claims|benefit");
    private static final Pattern TARIFF = Pattern.compile("per orang|per bulan|per peserta|a month|premi|cukup|hanya");

    /// What the words right before or behind a number of people make of it; the first that fits counts.
    private static final Map<String, Pattern> BASES = order(
            "unemployed", "pengangguran|menganggur|unemployed",
            "outside", "bukan angkatan kerja|outside the (?:workforce|labou?r force)",
            "workforce", "angkatan kerja|workforce|labou?r force",
            "aged15", "15 tahun|usia kerja|aged 15|working[- ]age",
            "employed", "penduduk (?:yang )?bekerja|yang bekerja|employed",
            "population", "jumlah penduduk|penduduk|population|inhabitants");

    private static final Pattern PART = Pattern.compile(
            "\\b(bukan penerima upah|penerima upah|jasa konstruksi|p?bpu|pu|jakon|pmi|pekerja migran)\\b");

    private static final Pattern OF =
            Pattern.compile("(?:\\bdari|\\bof|\\bfrom|/)(?: (?:total|sebanyak|sekitar|a|the))*\\s*$");

    private static final Pattern JOINED = Pattern.compile("(?:^|\\s)(?:dan|and|serta)\\s");
    private static final Pattern SAME_BREATH = Pattern.compile("[\\s(]*(?:orang|jiwa|people|pekerja|atau|or)?[\\s(]*");

    private static Map<String, Pattern> order(String... pairs) {
        Map<String, Pattern> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], Pattern.compile(pairs[at + 1]));
        }
        return ordered;
    }

    static List<TextNumber> in(String clause) {
        List<int[]> places = new ArrayList<>();
        List<TextNumber> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(clause);
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
        }
        found.reset();
        for (int at = 0; found.find(); at++) {
            int from = at == 0 ? 0 : places.get(at - 1)[1];
            int to = at + 1 == places.size() ? clause.length() : places.get(at + 1)[0];
            numbers.add(new TextNumber(
                    found.group().strip(),
                    TextReading.unit(found.group("rupiah"), found.group("percent")),
                    clause.substring(from, found.start()),
                    clause.substring(found.end(), to)));
        }
        return numbers;
    }

    /// The field it belongs to; empty when the words do not say.
    String field() {
        return switch (unit) {
            case PERCENT -> percent();
            case RUPIAH -> rupiah();
            case PEOPLE -> people();
        };
    }

    private String percent() {
        String around = before + " · " + after;
        if (TARGET.matcher(before).find()) {
            return "targetPercent";
        }
        return NOT.matcher(around).find() ? "gapPercent" : "percent";
    }

    private String rupiah() {
        if (CLAIMS.matcher(before).find() || CLAIMS.matcher(after).find()) {
            return "claims";
        }
        return TARIFF.matcher(before).find() || TARIFF.matcher(after).find() ? "tariff" : "amount";
    }

    private String people() {
        if (TARGET.matcher(before).find()) {
            return "target";
        }
        if (DEATHS.matcher(before).find() || DEATHS.matcher(after).find()) {
            return "deaths";
        }
        if (OF.matcher(before).find()) {
            return "base";
        }
        String base = COVERED.matcher(before).find() ? "" : base(before);
        base = base.isEmpty() ? base(firstWords()) : base;
        if (!base.isEmpty()) {
            return base;
        }
        if (PART.matcher(before).find() || PART.matcher(firstWords()).lookingAt()) {
            return "parts";
        }
        if (NOT.matcher(before).find() || NOT.matcher(firstWords()).find()) {
            return "gap";
        }
        return COVERED.matcher(before).find() || COVERED.matcher(after).find() ? "covered" : "";
    }

    private static String base(String words) {
        return BASES.entrySet().stream()
                .filter(base -> base.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The field it belongs to, behind a number of that field: "belum tercover 228.000 orang (89 persen)".
    String fieldBehind(String previous) {
        boolean sameBreath = SAME_BREATH.matcher(before).matches();
        return previous.equals("gap") && sameBreath && field().equals("percent") ? "gapPercent" : field();
    }

    private String firstWords() {
        String words = after.strip().replaceFirst("^(?:orang|jiwa|people|workers|pekerja)\\s+", "");
        int end = Math.min(words.length(), 40);
        return JOINED.splitAsStream(words.substring(0, end)).findFirst().orElse("");
    }

    /// What it is called: the segment of a part, the words behind a base.
    String label() {
        Matcher part = PART.matcher(before);
        String last = "";
        while (part.find()) {
            last = part.group(1);
        }
        if (field().equals("parts")) {
            Matcher behind = PART.matcher(firstWords());
            return last.isEmpty() && behind.find() ? behind.group(1) : last;
        }
        return firstWords().replaceAll("[^\\p{L} ()-].*", "").strip();
    }
}
