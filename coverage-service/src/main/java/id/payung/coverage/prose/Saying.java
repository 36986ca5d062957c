package id.payung.coverage.prose;

import id.payung.coverage.number.Printed.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words around a number of a sentence make of it. Where they do not say what it counts it has no name: better
/// no name than a wrong one.
final class Saying {

    static final Pattern COVERED = Pattern.compile(
            "terlindungi|ter ?-?cover|dilindungi|melindungi|terdaftar|didaftarkan"
                    + "|mendaftarkan|diikutsertakan|mengikutsertakan|\\bikut\\b|mengikuti|tergabung|bergabung|terakomodir"
                    + "|terjamin|terproteksi|diproteksi|menjangkau|terjangkau|peserta\\b|kepesertaan|mendapat(?:kan)? perlindungan"
                    + "|memiliki (?:perlindungan|jaminan)|\\b(?:covered|protected|participants|enrolled|registered|insured)\\b");
    private static final Pattern COVERAGE =
            Pattern.compile("cakupan|coverage|capaian|\\bucj\\b|universal|tingkat perlindungan"
                    + "|\\bbaru\\b|\\bartinya\\b|tercapai|mencapai|\\bsudah\\b");
    private static final Pattern SUBJECT =
            Pattern.compile("cakupan|coverage|\\bucj\\b|universal|tingkat perlindungan|kepesertaan");
    static final Pattern NOT = Pattern.compile(
            "\\bbelum\\b(?! (?:optimal|maksimal|lama|termasuk))|\\bsisa(?:nya)?\\b"
                    + "|selebihnya|\\btersisa|\\b(?:tidak|tak) (?:ter|di|menjadi|memiliki|punya|ikut)|\\bnot\\b|uncovered"
                    + "|unprotected|\\bgap\\b|kesenjangan|\\bmasih (?:ada|terdapat|tersisa)\\b|remaining|remainder|\\bleaving\\b");
    static final Pattern TARGET =
            Pattern.compile("(?<!melampaui |melebihi |sesuai |above )\\btarget|menargetkan|ditargetkan");
    private static final Pattern ABOVE_TARGET =
            Pattern.compile("\\b(?:melampaui|melebihi|above|di atas|di bawah|exceed\\w*) (?:the )?target");
    static final Pattern REACHED = Pattern.compile(
            "realisasi|tercapai|capaian|terealisasi|\\bbaru\\b|\\bsudah\\b|\\btelah\\b" + "|achieved|reached");
    private static final Pattern DEATHS = Pattern.compile("meninggal|kematian|\\bdeaths?\\b|\\bdied\\b");
    private static final Pattern PERIOD = Pattern.compile("sepanjang|selama|tahun ini|total|tercatat|tahun 20|hingga|"
            + "sampai|january|januari|this year|during|\\bin 20");
    private static final Pattern RECIPIENTS =
            Pattern.compile("^(?:orang )?(?:penerima(?! upah)|ahli waris|recipients|heirs)");
    private static final Pattern GROWTH =
            Pattern.compile("\\b(?:naik|meningkat|bertambah|tumbuh|menurun|turun|berkurang"
                    + "|kenaikan|peningkatan|pertumbuhan|penambahan|tambahan|menambah|penurunan|growth|grew|increased?|rose|risen|"
                    + "dropped|fell|surplus|up|down)(?:nya)?(?: (?:sebesar|sebanyak|sekitar|hampir|sampai|lagi|of|by|about|"
                    + "peserta|baru|jumlah|kepesertaan|orang))*$|\\b(?:additional|another|extra)$");
    private static final Pattern BEFORE_THAT = Pattern.compile(
            "(?:\\bdari|\\bfrom)(?: (?:semula|sebelumnya|sebanyak|sekitar|"
                    + "sebesar))*$|\\b(?:sebelumnya|semula|previously|formerly)(?: (?:hanya|baru|sebesar|sebanyak|at|was))*$");
    private static final Pattern BECOMES =
            Pattern.compile("\\b(?:menjadi|ke|to)(?: (?:sekitar|sebesar|sebanyak|about))*$");
    private static final Pattern NO_PEOPLE = Pattern.compile(
            "^(?:perusahaan|badan usaha|pemberi kerja|pelaku usaha|umkm|desa"
                    + "|kelurahan|kecamatan|kabupaten|kota\\b|opd|skpd|dinas|instansi|kasus|klaim|kantor|unit|paket|proyek|sekolah"
                    + "|(?:orang )?anak|beasiswa|keluarga|kk\\b|rt\\b|rw\\b|hektare?|km\\b|tahun|bulan|hari|jam|minggu|kali|poin"
                    + "|penghargaan|titik|cabang|provinsi|negara|program|jenis|sektor|kategori|lembar|kartu|meter|pasal|koperasi"
                    + "|companies|firms|employers|villages|districts|regencies|cities|claims|cases|offices|programmes?|children"
                    + "|scholarships|years|months|points|dari \\d|besar|hal\\b|ribuan rupiah|juta rupiah|rupiah|miliar|us)");
    private static final Pattern NO_COVERAGE =
            Pattern.compile("diskon|potongan|keringanan|tarif|\\bupah\\b(?! \\()|inflasi"
                    + "|miskin|\\btpt\\b|penganggur|menganggur|unemploy|\\btpak\\b|partisipasi angkatan|bunga|imbal|anggaran|apbd"
                    + "|apbn|kepuasan|literasi|laki-laki|perempuan|kepatuhan|klaim|rasio|desil|iuran|\\bpdrb\\b|ekonomi|growth"
                    + "|discount|contribution|poverty|inflation|satisfaction|women|\\bmen\\b|claims|male");
    private static final Pattern OF = Pattern.compile("\\bdari (?:total|seluruh|jumlah|keseluruhan|semua|potensi)"
            + "(?: (?!sudah|telah|baru|belum|yang|itu|tersebut)\\p{L}+){0,8}$|(?:\\bdari|\\bof|\\bfrom|terhadap|/)(?: (?:total|seluruh|keseluruhan|"
            + "semua|sebanyak|sekitar|sejumlah|jumlah|potensi|populasi|sebesar|mencapai|target pekerja|pekerja|tenaga|kerja|"
            + "penduduk|yang|bekerja|angkatan|ada|a|an|the|all|some|about|estimated|total|its|employed|workforce))*$");
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(?:basis|penyebut|denominator|base|potensi|universe)\\b"
                    + "[\\p{L} /()]{0,60}[ |:=]*$|\\b(?:jumlah|total|seluruh) (?:pekerja|tenaga kerja)\\b[\\p{L} /()]{0,60}[ |:=]*$");
    private static final Pattern OF_WHOM =
            Pattern.compile(" ?\\)? ?(?:dari|of|terhadap)? ?(?:total|seluruh|jumlah|the|all|"
                    + "keseluruhan|populasi| )*(angkatan kerja|penduduk (?:yang )?bekerja|workforce|labou?r force|employed population|"
                    + "penduduk usia kerja|pekerja rentan|pekerja informal)\\b");
    private static final Pattern WORKERS_OF =
            Pattern.compile("^(?:jumlah |total |seluruh )?(?:pekerja|tenaga kerja) di "
                    + "[\\p{L} ]{3,40} (?:mencapai|sebanyak|ada|berjumlah|tercatat|sekitar)$");
    private static final Pattern CONSISTS =
            Pattern.compile("\\b(?:terdiri|berasal|mulai|selain|lebih|kurang|consist\\w*) " + "(?:dari|atas|of|from)$");
    private static final Pattern PART = Pattern.compile("\\b(bukan penerima upah|penerima upah|jasa konstruksi|jakon|"
            + "p?bpu|ppu|pu|pekerja migran(?: indonesia)?|pmi|konstruksi)\\b");
    private static final String PEOPLE =
            "(?:(?:orang|jiwa|pekerja|tenaga kerja|peserta|dari|untuk|segmen|sektor|people|workers|participants|adalah) ?)*";
    private static final Pattern SAME_BREATH =
            Pattern.compile("(?: ?[\\p{L}/-]+){0,6}? ?(?:\\(|[,–-]? ?\\b(?:atau|or|setara|"
                    + "equal|equivalent)\\b[\\p{L} ]{0,30}|,) ?(?:atau|or|setara|about|sekitar|baru)? ?");

    private static final Map<String, Pattern> BASES = order(
            "unemployed", "pengangguran|menganggur|penganggur|unemployed",
            "outside", "bukan angkatan kerja|outside the (?:workforce|labou?r force)",
            "workforce", "angkatan kerja|workforce|labou?r force",
            "aged15", "usia kerja|working[- ]age",
            "employed", "penduduk (?:yang )?bekerja|yang bekerja|^bekerja|\\bemployed",
            "population",
                    "jumlah penduduk|^penduduk|penduduk$|penduduk (?:kota|kabupaten|provinsi)|population|inhabitants");

    private final String sentence;
    private final List<TextNumber> numbers;
    private final List<String> names = new java.util.ArrayList<>();

    private Saying(String sentence, List<TextNumber> numbers) {
        this.sentence = sentence;
        this.numbers = numbers;
    }

    private static Map<String, Pattern> order(String... pairs) {
        Map<String, Pattern> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], Pattern.compile(pairs[at + 1]));
        }
        return ordered;
    }

    /// A name for each number: the field it belongs to, or nothing.
    static List<String> names(String sentence, List<TextNumber> numbers) {
        Saying saying = new Saying(sentence, numbers);
        for (int at = 0; at < numbers.size(); at++) {
            saying.names.add(
                    saying.counted(at)
                            ? saying.people(
                                    numbers.get(at), saying.withoutAside(at).tail())
                            : "");
        }
        saying.onePart();
        saying.partOfBase();
        for (int at = 0; at < numbers.size(); at++) {
            if (numbers.get(at).unit() == Unit.PERCENT
                    && !growsOrWas(numbers.get(at))
                    && !numbers.get(at).isEndOfRange()) {
                saying.names.set(at, saying.percent(at));
            }
        }
        return saying.names;
    }

    /// True for a number that may count people of today.
    private boolean counted(int at) {
        TextNumber number = numbers.get(at);
        return number.unit() == Unit.PEOPLE
                && !number.isEndOfRange()
                && !growsOrWas(number)
                && !NO_PEOPLE.matcher(number.noun()).find();
    }

    private static boolean growsOrWas(TextNumber number) {
        String words = number.before().strip();
        boolean was = BEFORE_THAT.matcher(words).find()
                && (BECOMES.matcher(number.after().strip()).find()
                        || !(words.endsWith("dari") || words.endsWith("from")));
        boolean more = GROWTH.matcher(words).find() && !TARGET.matcher(words).find();
        return was || more;
    }

    /// A percentage in the same breath is passed over: "268.862 pekerja (91,87 persen) belum".
    private TextNumber withoutAside(int at) {
        TextNumber number = numbers.get(at);
        for (int next = at + 1; next < numbers.size(); next++) {
            TextNumber aside = numbers.get(next);
            boolean percent = aside.unit() == Unit.PERCENT
                    && SAME_BREATH.matcher(aside.before()).matches();
            boolean offices =
                    NO_PEOPLE.matcher(aside.noun()).find() && !aside.before().contains(",");
            if (!percent && !offices) {
                return number;
            }
            number = number.followedBy(aside.after());
        }
        return number;
    }

    /// "3.400 kader dan 980 marbot menjadi peserta": what is said behind the last is said of all.
    private boolean lastOfMany(TextNumber number) {
        int at = names.size();
        return at > 0
                && names.get(at - 1).isEmpty()
                && counted(at - 1)
                && number.before().matches(".*(?:, ?|,? (?:dan|serta|and) )")
                && !OF.matcher(numbers.get(at - 1).before().strip()).find();
    }

    /// "dari 100 perusahaan, 78 sudah mendaftarkan" counts companies.
    private boolean outOfOffices() {
        int at = names.size();
        TextNumber before = at == 0 ? null : numbers.get(at - 1);
        return before != null
                && NO_PEOPLE.matcher(before.noun()).find()
                && OF.matcher(before.before().strip()).find()
                && !numbers.get(at).noun().matches("(?:orang|jiwa|pekerja|tenaga|peserta|people|workers).*");
    }

    private boolean oneAmount() {
        return numbers.stream().filter(it -> it.unit() == Unit.RUPIAH).count() == 1;
    }

    private boolean isTarget(String lead) {
        Matcher target = TARGET.matcher(lead);
        return target.find() && !REACHED.matcher(lead.substring(target.end())).find();
    }

    private String people(TextNumber number, String tail) {
        String lead = number.lead();
        String noun = number.noun();
        if (ABOVE_TARGET.matcher(lead).find()) {
            return "";
        }
        if (isTarget(lead)) {
            return "target";
        }
        if (DEATHS.matcher(lead).find() || DEATHS.matcher(tail).find()) {
            return PERIOD.matcher(Plainly.shown(sentence)).find() ? "deaths" : "";
        }
        if (RECIPIENTS.matcher(noun).find()) {
            return oneAmount() ? "recipients" : "";
        }
        if (Payment.paysOut(sentence) && lead.matches("(?:.* )?(?:bagi|kepada|untuk|to|for)")) {
            return oneAmount() ? "recipients" : "";
        }
        String words = number.before().strip();
        if (OF.matcher(words).find() && !CONSISTS.matcher(words).find()) {
            return noun.matches("(?:orang )?(?:peserta|participants).*") ? "covered" : "base";
        }
        if (outOfOffices()) {
            return "";
        }
        boolean whole = WHOLE.matcher(lead).find() || WORKERS_OF.matcher(lead).find();
        if (whole
                && !COVERED.matcher(lead + " " + noun).find()
                && !NOT.matcher(lead).find()) {
            return "base";
        }
        String part = part(number);
        if (!part.isEmpty()) {
            return "part " + part;
        }
        String base = COVERED.matcher(lead + " " + noun).find() ? "" : base(lead);
        base = base.isEmpty() && !COVERED.matcher(noun).find()
                ? base(noun.replaceFirst("^(?:orang|jiwa|people) ?", ""))
                : base;
        if (!base.isEmpty()) {
            return base;
        }
        if (NOT.matcher(lead).find() || NOT.matcher(tail).find()) {
            return "gap";
        }
        boolean became = BECOMES.matcher(words).find()
                && COVERED.matcher(sentence.substring(0, number.at())).find();
        String own = names.isEmpty() ? words : words.replaceFirst("^(?:orang )?(?:peserta|participants)\\b", "");
        boolean covered =
                became || COVERED.matcher(own).find() || (COVERED.matcher(tail).find() && !lastOfMany(number));
        return covered ? "covered" : lead.matches("(?:grand )?(?:total|jumlah)(?: \\p{L}+)?[ |:=]*") ? "total" : "";
    }

    private static String base(String words) {
        return BASES.entrySet().stream()
                .filter(base -> base.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The segment whose name stands right before the number or right behind it.
    private static String part(TextNumber number) {
        Matcher behind = PART.matcher(number.noun().replaceFirst("^" + PEOPLE, ""));
        if (behind.lookingAt()) {
            return behind.group(1);
        }
        String before = number.before()
                .strip()
                .replaceFirst(
                        "[ |:=(),-]*(?:\\((?:pu|bpu|ppu|pbpu|jakon|pmi)\\))?[ |:=-]*"
                                + "(?:(?:sebanyak|sejumlah|sebesar|ada|mencapai|tercatat|yakni|yaitu)? ?)*[ |:=-]*$",
                        "");
        Matcher part = PART.matcher(before);
        String last = "";
        while (part.find()) {
            last = part.end() == before.length() ? part.group(1) : "";
        }
        return last;
    }

    private String percent(int at) {
        TextNumber number = numbers.get(at);
        String lead = number.lead();
        boolean breath = SAME_BREATH.matcher(number.before()).matches();
        String previous = at > 0 && breath ? names.get(at - 1) : "";
        boolean ahead = at + 1 < numbers.size()
                && SAME_BREATH.matcher(numbers.get(at + 1).before()).matches();
        String next = ahead ? names.get(at + 1) : "";
        String aside = NO_COVERAGE.matcher(breath ? "" : lead).find() ? "iuran" : number.noun();
        if (NO_COVERAGE.matcher(aside).find()
                || ABOVE_TARGET.matcher(lead).find()
                || number.after().strip().matches("(?:dari|of) (?:the )?target.*")) {
            return "";
        }
        if (previous.equals("target") || (isTarget(lead) && !breath)) {
            return "targetPercent";
        }
        if (names.contains("target") && !names.contains("base")) {
            return "";
        }
        if (at > 0 && breath && previous.isEmpty() && numbers.get(at - 1).unit() == Unit.PEOPLE) {
            return "";
        }
        if (previous.startsWith("part") || previous.equals("deaths") || previous.equals("recipients")) {
            return "";
        }
        if (previous.equals("gap")
                || (next.equals("gap") && previous.isEmpty())
                || NOT.matcher(lead).find()
                || NOT.matcher(number.tail()).find()) {
            return "gapPercent";
        }
        boolean covered = previous.equals("covered")
                || next.equals("covered")
                || previous.equals("base")
                || names.contains("covered")
                || COVERED.matcher(number.before()).find()
                || COVERED.matcher(number.after()).find()
                || COVERAGE.matcher(lead).find()
                || SUBJECT.matcher(sentence.substring(0, number.at())).find();
        return covered ? "percent" : "";
    }

    /// A segment that stands alone and has a base is no part of a sum: "17.843 BPU dari potensi 75.000".
    private void onePart() {
        List<Integer> parts = java.util.stream.IntStream.range(0, names.size())
                .filter(at -> names.get(at).startsWith("part"))
                .boxed()
                .toList();
        if (parts.size() != 1 || !names.contains("base") || names.contains("covered")) {
            return;
        }
        names.set(parts.getFirst(), "covered");
    }

    /// "19.500 dari 65.000 buruh", "dari 65.000 buruh baru 19.500": the number that has no name is out of the base.
    private void partOfBase() {
        int base = names.indexOf("base");
        if (base < 0 || names.contains("covered")) {
            return;
        }
        for (int at : new int[] {base - 1, base + 1, base - 2}) {
            boolean people = at >= 0 && at < names.size() && names.get(at).isEmpty() && counted(at);
            if (people) {
                names.set(at, "covered");
                return;
            }
        }
    }

    /// The base that a percentage names without its number: "8,13 persen penduduk bekerja".
    static String baseOf(TextNumber percent) {
        Matcher named = OF_WHOM.matcher(percent.after());
        return named.lookingAt() ? named.group(1) : "";
    }

    /// What a base is called.
    static String label(TextNumber base) {
        String lead = base.lead()
                .replaceFirst("^.*\\b(?:dari|of|terhadap|from)\\b", "")
                .strip();
        String named = base(lead).isEmpty() ? base.noun().split(" (?:di|yang|in|untuk)\\b", 2)[0] : lead;
        return named.replaceAll("[^\\p{L} /()-].*", "")
                .replaceAll("\\(.*|\\b(?:baru|sudah|telah|hanya)\\b.*", "")
                .strip();
    }
}
