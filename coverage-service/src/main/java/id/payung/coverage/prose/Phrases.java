package id.payung.coverage.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The words by which releases say what a number counts, in small letters.
final class Phrases {

    static final Pattern COVERED = Pattern.compile(
            "terlindungi|ter ?-?cover|dilindungi|melindungi|terdaftar|didaftarkan"
                    + "|mendaftarkan|diikutsertakan|mengikutsertakan|\\bikut\\b|mengikuti|tergabung|bergabung|terakomodir"
                    + "|terjamin|terproteksi|diproteksi|menjangkau|terjangkau|peserta\\b|kepesertaan|mendapat(?:kan)? perlindungan"
                    + "|memiliki (?:perlindungan|jaminan)|\\b(?:covered|protected|participants|enrolled|registered|insured)\\b");
    static final Pattern COVERAGE = Pattern.compile("cakupan|coverage|capaian|\\bucj\\b|universal|tingkat perlindungan"
            + "|\\bbaru\\b|\\bartinya\\b|tercapai|mencapai|\\bsudah\\b");
    static final Pattern SUBJECT =
            Pattern.compile("cakupan|coverage|\\bucj\\b|universal|tingkat perlindungan|kepesertaan");
    static final Pattern NOT = Pattern.compile(
            "\\bbelum\\b(?! (?:optimal|maksimal|lama|termasuk))|\\bsisa(?:nya)?\\b"
                    + "|selebihnya|\\btersisa|\\b(?:tidak|tak) (?:ter|di|menjadi|memiliki|punya|ikut)|\\bnot\\b|uncovered"
                    + "|unprotected|\\bgap\\b|kesenjangan|\\bmasih (?:ada|terdapat|tersisa)\\b|remaining|remainder|\\bleaving\\b");
    static final Pattern TARGET =
            Pattern.compile("(?<!melampaui |melebihi |sesuai |above )\\btarget|menargetkan|ditargetkan");
    static final Pattern ABOVE_TARGET =
            Pattern.compile("\\b(?:melampaui|melebihi|above|di atas|di bawah|exceed\\w*) (?:the )?target");
    static final Pattern REACHED = Pattern.compile(
            "realisasi|tercapai|capaian|terealisasi|\\bbaru\\b|\\bsudah\\b|\\btelah\\b" + "|achieved|reached");
    static final Pattern DEATHS = Pattern.compile("meninggal|kematian|\\bdeaths?\\b|\\bdied\\b");
    static final Pattern PERIOD = Pattern.compile("sepanjang|selama|tahun ini|total|tercatat|tahun 20|hingga|"
            + "sampai|january|januari|this year|during|\\bin 20");
    static final Pattern RECIPIENTS = Pattern.compile("^(?:orang )?(?:penerima(?! upah)|ahli waris|recipients|heirs)");
    static final Pattern GROWTH = Pattern.compile("\\b(?:naik|meningkat|bertambah|tumbuh|menurun|turun|berkurang"
            + "|kenaikan|peningkatan|pertumbuhan|penambahan|tambahan|menambah|penurunan|growth|grew|increased?|rose|risen|"
            + "dropped|fell|surplus|up|down)(?:nya)?(?: (?:sebesar|sebanyak|sekitar|hampir|sampai|lagi|of|by|about|"
            + "peserta|baru|jumlah|kepesertaan|orang))*$|\\b(?:additional|another|extra)$");
    static final Pattern BEFORE_THAT = Pattern.compile("(?:\\bdari|\\bfrom)(?: (?:semula|sebelumnya|sebanyak|sekitar|"
            + "sebesar))*$|\\b(?:sebelumnya|semula|previously|formerly)(?: (?:hanya|baru|sebesar|sebanyak|at|was))*$");
    static final Pattern BECOMES = Pattern.compile("\\b(?:menjadi|ke|to)(?: (?:sekitar|sebesar|sebanyak|about))*$");
    static final Pattern NO_PEOPLE = Pattern.compile("^(?:perusahaan|badan usaha|pemberi kerja|pelaku usaha|umkm|desa"
            + "|kelurahan|kecamatan|kabupaten|kota\\b|opd|skpd|dinas|instansi|kasus|klaim|kantor|unit|paket|proyek|sekolah"
            + "|(?:orang )?anak|beasiswa|keluarga|kk\\b|rt\\b|rw\\b|hektare?|km\\b|tahun|bulan|hari|jam|minggu|kali|poin"
            + "|penghargaan|titik|cabang|provinsi|negara|program|jenis|sektor|kategori|lembar|kartu|meter|pasal|koperasi"
            + "|companies|firms|employers|villages|districts|regencies|cities|claims|cases|offices|programmes?|children"
            + "|scholarships|years|months|points|dari \\d|besar|hal\\b|ribuan rupiah|juta rupiah|rupiah|miliar|us)");
    static final Pattern NO_COVERAGE = Pattern.compile("diskon|potongan|keringanan|tarif|\\bupah\\b(?! \\()|inflasi"
            + "|miskin|\\btpt\\b|penganggur|menganggur|unemploy|\\btpak\\b|partisipasi angkatan|bunga|imbal|anggaran|apbd"
            + "|apbn|kepuasan|literasi|laki-laki|perempuan|kepatuhan|klaim|rasio|desil|iuran|\\bpdrb\\b|ekonomi|growth"
            + "|discount|contribution|poverty|inflation|satisfaction|women|\\bmen\\b|claims|male");
    static final Pattern OF = Pattern.compile("\\bdari (?:total|seluruh|jumlah|keseluruhan|semua|potensi)"
            + "(?: (?!sudah|telah|baru|belum|yang|itu|tersebut)\\p{L}+){0,8}$|(?:\\bdari|\\bof|\\bfrom|terhadap|/)(?: (?:total|seluruh|keseluruhan|"
            + "semua|sebanyak|sekitar|sejumlah|jumlah|potensi|populasi|sebesar|mencapai|target pekerja|pekerja|tenaga|kerja|"
            + "penduduk|yang|bekerja|angkatan|ada|a|an|the|all|some|about|estimated|total|its|employed|workforce))*$");
    static final Pattern WHOLE = Pattern.compile(
            "\\b(?:basis|penyebut|denominator|base|potensi|universe)\\b"
                    + "[\\p{L} /()]{0,60}[ |:=]*$|\\b(?:jumlah|total|seluruh) (?:pekerja|tenaga kerja)\\b[\\p{L} /()]{0,60}[ |:=]*$");
    static final Pattern OF_WHOM = Pattern.compile(" ?\\)? ?(?:dari|of|terhadap)? ?(?:total|seluruh|jumlah|the|all|"
            + "keseluruhan|populasi| )*(angkatan kerja|penduduk (?:yang )?bekerja|workforce|labou?r force|employed population|"
            + "penduduk usia kerja|pekerja rentan|pekerja informal)\\b");
    static final Pattern WORKERS_OF = Pattern.compile("^(?:jumlah |total |seluruh )?(?:pekerja|tenaga kerja) di "
            + "[\\p{L} ]{3,40} (?:mencapai|sebanyak|ada|berjumlah|tercatat|sekitar)$");
    static final Pattern CONSISTS =
            Pattern.compile("\\b(?:terdiri|berasal|mulai|selain|lebih|kurang|consist\\w*) " + "(?:dari|atas|of|from)$");
    static final Pattern PART = Pattern.compile("\\b(bukan penerima upah|penerima upah|jasa konstruksi|jakon|"
            + "p?bpu|ppu|pu|pekerja migran(?: indonesia)?|pmi|konstruksi)\\b");
    static final Pattern PEOPLE = Pattern.compile(
            "^(?:(?:orang|jiwa|pekerja|tenaga kerja|peserta|dari|untuk|segmen|sektor|people|workers|participants|adalah) ?)*");

    /// What stands between the name of a segment and its number.
    static final Pattern LINK = Pattern.compile("[ |:=(),-]*(?:\\((?:pu|bpu|ppu|pbpu|jakon|pmi)\\))?[ |:=-]*"
            + "(?:(?:sebanyak|sejumlah|sebesar|ada|mencapai|tercatat|yakni|yaitu)? ?)*[ |:=-]*$");
    static final Pattern SAME_BREATH = Pattern.compile("(?: ?+[\\p{L}/-]++){0,6}? ?(?:\\(|[,–-]? ?\\b(?:atau|or|setara|"
            + "equal|equivalent)\\b[\\p{L} ]{0,30}|,) ?(?:atau|or|setara|about|sekitar|baru)? ?");

    private static final Map<String, Pattern> BASES = order(
            "unemployed", "pengangguran|menganggur|penganggur|unemployed",
            "outside", "bukan angkatan kerja|outside the (?:workforce|labou?r force)",
            "workforce", "angkatan kerja|workforce|labou?r force",
            "aged15", "usia kerja|working[- ]age",
            "employed", "penduduk (?:yang )?bekerja|yang bekerja|^bekerja|\\bemployed",
            "population",
                    "jumlah penduduk|^penduduk|penduduk$|penduduk (?:kota|kabupaten|provinsi)|population|inhabitants");

    private Phrases() {}

    private static Map<String, Pattern> order(String... pairs) {
        Map<String, Pattern> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], Pattern.compile(pairs[at + 1]));
        }
        return ordered;
    }

    /// The base that words name, by the field of a request; empty when they name none.
    static String base(String words) {
        return BASES.entrySet().stream()
                .filter(base -> base.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
