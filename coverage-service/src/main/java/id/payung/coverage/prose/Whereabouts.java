package id.payung.coverage.prose;

import id.payung.coverage.release.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which region, year and group of people a number of a sentence speaks of.
final class Whereabouts {

    private static final String NO_NAME =
            "(?!(?:ini|itu|tersebut|setempat|dan|yang|se|atau|akan|telah|sudah|belum|untuk"
                    + "|dengan|pada|juga|di|ke|lain|lainnya|menargetkan|mencatat|baru|menganggarkan|hingga|per|mencapai|sebanyak"
                    + "|tahun|sebesar|terus|layak|kota|kabupaten|besar|kecil|administrasi|the|this|of|in|our|every|each|ada)\\b)";
    private static final Pattern REGION =
            Pattern.compile("\\b(?:(?<kind>kabupaten|kab\\.?|kota|pemkab|pemkot|provinsi|prov\\.?"
                    + "|pemprov) " + NO_NAME + "(?<name>\\p{L}{3,})|" + NO_NAME
                    + "(?<english>\\p{L}{3,}) (?<what>regency|city|province)\\b|(?<nation>secara nasional|tingkat nasional"
                    + "|skala nasional|nationally|nationwide|se-indonesia|di indonesia)|\\b(?<province>aceh|bali|banten|"
                    + "(?:jawa|kalimantan|sulawesi|sumatera|papua) (?:barat daya|barat|tengah|timur|selatan|utara|tenggara|pegunungan)|"
                    + "di yogyakarta|dki jakarta|lampung|riau|jambi|bengkulu|gorontalo|maluku utara|maluku))\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern NOW =
            Pattern.compile("saat ini|sekarang|kini\\b|tahun ini|hingga hari ini|currently|this year|\\bnow\\b");

    private record Mention(String name, int at) {}

    private final List<Mention> regions = new ArrayList<>();
    private final List<Mention> years;
    private final boolean now;
    private final int first;

    /// @param numbers of that sentence
    Whereabouts(String sentence, List<TextNumber> numbers) {
        String shown = Plainly.shown(sentence);
        REGION.matcher(sentence).results().forEach(found -> regions.add(new Mention(region(found), found.start())));
        if (regions.stream().anyMatch(it -> isDistrict(it.name()))) {
            regions.removeIf(it -> !isDistrict(it.name()) && !it.name().equals("nasional"));
        }
        years = YEAR.matcher(shown)
                .results()
                .filter(found -> sentence.charAt(found.start()) != shown.charAt(found.start()))
                .filter(found -> !isLaw(shown, found.start()))
                .map(found -> new Mention(found.group(), found.start()))
                .toList();
        now = NOW.matcher(sentence).find();
        first = numbers.isEmpty() ? 0 : numbers.getFirst().at();
    }

    private static boolean isLaw(String shown, int at) {
        return shown.substring(Math.max(0, at - 30), at)
                .matches(
                        ".*(?:/|\\b(?:inpres|perpres|pp|uu|permenaker|nomor|no\\.?) ?\\d+ tahun |rpjmn ?|rpjmd ?|apbd ?|"
                                + "(?:bps|sakernas|sensus)[\\p{L} ]* )");
    }

    private static boolean isDistrict(String name) {
        return name.startsWith("kota ") || name.startsWith("kabupaten ");
    }

    private static String region(java.util.regex.MatchResult found) {
        if (found.group("nation") != null) {
            return "nasional";
        }
        if (found.group("province") != null) {
            return found.group("province");
        }
        if (found.group("english") != null) {
            return switch (found.group("what")) {
                        case "regency" -> "kabupaten ";
                        case "city" -> "kota ";
                        default -> "";
                    }
                    + found.group("english");
        }
        String kind = found.group("kind");
        String name = found.group("name");
        return kind.startsWith("pr") || kind.equals("pemprov")
                ? name
                : (kind.endsWith("kot") || kind.equals("kota") ? "kota " : "kabupaten ") + name;
    }

    String region(TextNumber number, String otherwise) {
        return near(regions, number, otherwise);
    }

    String year(TextNumber number, String otherwise) {
        return years.isEmpty() && now ? "" : near(years, number, otherwise);
    }

    /// The mention before the number; where numbers come first, the one behind it.
    private String near(List<Mention> mentions, TextNumber number, String otherwise) {
        if (mentions.isEmpty()) {
            return otherwise;
        }
        if (mentions.getFirst().at() > first) {
            return mentions.stream()
                    .filter(it -> it.at() > number.at())
                    .findFirst()
                    .orElse(mentions.getLast())
                    .name();
        }
        return mentions.stream()
                .filter(it -> it.at() < number.at())
                .reduce((_, last) -> last)
                .orElse(mentions.getFirst())
                .name();
    }

    /// The groups that only are a part of the workers, of those that words name.
    static String group(String words) {
        return Population.named(words).stream()
                .filter(it -> it.isPart() || it == Population.WAGE_EARNERS)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
