package id.payung.coverage.release;

import id.payung.coverage.number.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Groups of people that figures speak of, and how one recognises them by name.
public enum Population {
    OUTSIDE(
            null,
            "bukan angkatan kerja",
            "outside the workforce",
            "bukan angkatan kerja|outside the (?:work|labou?r )"),
    WORKFORCE("D2", "angkatan kerja", "workforce", "angkatan kerja|workforce|labou?r force"),
    UNEMPLOYED(null, "pengangguran", "unemployed", "penganggur|menganggur|unemployed"),
    EMPLOYED_WITHOUT_ASN(
            "D3",
            "penduduk bekerja di luar ASN, TNI dan Polri",
            "employed without ASN, TNI and Polri",
            "(?:di luar|tanpa|selain|without|minus) asn|\\bpotensi\\b"),
    STAFF("D6", "daftar non-ASN OPD", "roster of non-ASN staff", "non[- ]?asn|honorer|tenaga kontrak"),
    VULNERABLE("D5", "pekerja rentan", "vulnerable workers", "rentan|vulnerable"),
    NON_WAGE_EARNERS(
            "D4",
            "bukan penerima upah (PBPU)",
            "non-wage earners",
            "bukan penerima upah|\\bp?bpu\\b|non-wage|informal"),
    WAGE_EARNERS(
            null, "penerima upah (PU)", "wage earners", "\\bp?pu\\b|penerima upah|(?<!non-)wage earner|\\bformal\\b"),
    CENSUS(null, "penduduk menurut sensus", "population by census", "sensus|census"),
    AGED_15(null, "penduduk usia 15+", "population aged 15+", "15 tahun|15\\+|usia kerja|aged 15|working[- ]age"),
    EMPLOYED("D1", "penduduk bekerja", "employed population", "bekerja|\\bemployed"),
    ALL_WORKERS(
            null,
            "seluruh pekerja",
            "all workers",
            "(?:seluruh|semua|total) (?:target )?pekerja|all workers|total target"),
    EVERYBODY(null, "penduduk", "population", "jumlah penduduk|\\bpenduduk$|^penduduk\\b|\\bpopulation$|jiwa");

    private final @Nullable String definition;
    private final String indonesian;
    private final String english;
    private final Pattern called;

    Population(@Nullable String definition, String indonesian, String english, String called) {
        this.definition = definition;
        this.indonesian = indonesian;
        this.english = english;
        this.called = Pattern.compile(called);
    }

    /// The definition of coverage that has it as its base, if one has.
    public Optional<String> definition() {
        return Optional.ofNullable(definition);
    }

    public Words.Name words() {
        return new Words.Name(indonesian, english);
    }

    /// True where coverage can be measured against it.
    public boolean isBase() {
        return this != UNEMPLOYED && this != OUTSIDE && this != CENSUS;
    }

    /// True for a part of the workers that a percentage of all participants cannot be measured against.
    public boolean isPart() {
        return this == STAFF || this == VULNERABLE || this == NON_WAGE_EARNERS;
    }

    /// As the field of a request is called.
    public String field() {
        return "bases."
                + switch (this) {
                    case EVERYBODY -> "population";
                    case AGED_15 -> "aged15";
                    case EMPLOYED_WITHOUT_ASN -> "employedWithoutAsn";
                    case NON_WAGE_EARNERS -> "nonWageEarners";
                    case WAGE_EARNERS,
                            ALL_WORKERS,
                            OUTSIDE,
                            WORKFORCE,
                            UNEMPLOYED,
                            STAFF,
                            VULNERABLE,
                            CENSUS,
                            EMPLOYED -> name().toLowerCase(Locale.ROOT);
                };
    }

    /// The base of a definition, D1 to D6.
    public static Optional<Population> ofDefinition(String definition) {
        return Arrays.stream(values())
                .filter(population -> definition.equals(population.definition))
                .findFirst();
    }

    /// Everybody that a name names: "PU dan pekerja informal" names two, "peserta" names nobody in particular.
    public static Set<Population> named(String name) {
        String rest = name.toLowerCase(Locale.ROOT);
        Set<Population> found = EnumSet.noneOf(Population.class);
        for (Population population : values()) {
            String without = population.called.matcher(rest).replaceAll("·");
            if (!without.equals(rest) && (population != EVERYBODY || found.isEmpty())) {
                found.add(population);
                rest = without;
            }
        }
        return found;
    }
}
