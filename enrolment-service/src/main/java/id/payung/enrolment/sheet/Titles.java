package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.profile.Detail;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What offices write above the columns of a roster: our names, SIPP's, and those of everyday lists.
///
/// A title that only resembles one of these is not taken for it, for a wrong guess would be read in silence.
final class Titles {

    /// Columns that most lists have and that say nothing we keep; they are passed by.
    private static final Set<String> PASSED_BY = Set.of(
            ("NO NOMOR NO_URUT NOMOR_URUT URUT KET KETERANGAN CATATAN JABATAN UNIT_KERJA OPD SKPD INSTANSI BIDANG BAGIAN"
                            + " SEKSI PENDIDIKAN PENDIDIKAN_TERAKHIR AGAMA UMUR USIA NO_KK NOMOR_KK NO_SK NOMOR_SK TMT TTD"
                            + " TANDA_TANGAN PARAF RT RW RT_RW DESA KELURAHAN DESA_KELURAHAN KELURAHAN_DESA KECAMATAN")
                    .split(" "));

    /// The place stands in front of the date.
    private static final Set<String> PLACE_AND_DATE = Set.of(
            ("TTL TEMPAT_TANGGAL_LAHIR TEMPAT_TGL_LAHIR TEMPAT_DAN_TANGGAL_LAHIR TEMPAT_DAN_TGL_LAHIR TMP_TGL_LAHIR"
                            + " TMPT_TGL_LAHIR TEMPAT_LAHIR_TANGGAL_LAHIR KELAHIRAN_TEMPAT_TANGGAL")
                    .split(" "));

    private static final Map<String, Column> COLUMNS = columns();
    private static final Map<String, Detail> DETAILS = details();

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^_|_$");

    /// A column without a title in front of the table.
    private static final Pattern NAMELESS = Pattern.compile("KOLOM_[0-9]{1,4}");

    private Titles() {}

    /// `Tanggal Lahir (dd-mm-yyyy) *`, `Tanggal.Lahir` and `tanggalLahir` are all `TANGGAL_LAHIR`.
    static String name(String title) {
        var clean = Clean.of(title);
        var bare = IN_BRACKETS.matcher(clean).replaceAll(" ");
        var words =
                NEW_WORD.matcher(LETTERS.matcher(bare).matches() ? bare : clean).replaceAll("_");
        return EDGES.matcher(BETWEEN_WORDS.matcher(words).replaceAll("_"))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    static Optional<Column> column(String name) {
        return Optional.ofNullable(COLUMNS.get(name));
    }

    static Optional<Detail> detail(String name) {
        return Optional.ofNullable(DETAILS.get(name));
    }

    static boolean arePassedBy(String name) {
        return PASSED_BY.contains(name) || NAMELESS.matcher(name).matches();
    }

    static boolean arePlaceAndDate(String name) {
        return PLACE_AND_DATE.contains(name);
    }

    /// The known column that was perhaps meant: at most two letters differ.
    static Optional<String> near(String name) {
        if (name.length() < 4 || name.length() > 40) {
            return Optional.empty();
        }
        return COLUMNS.entrySet().stream()
                .filter(known -> known.getKey().length() > 4 && distance(name, known.getKey()) <= 2)
                .map(known -> known.getValue().header())
                .findFirst();
    }

    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    private static Map<String, Column> columns() {
        var names = new HashMap<String, Column>();
        for (var column : Column.values()) {
            names.put(column.name(), column);
            others(column).forEach(name -> names.put(name, column));
        }
        PLACE_AND_DATE.forEach(name -> names.put(name, Column.TANGGAL_LAHIR));
        return Map.copyOf(names);
    }

    private static List<String> others(Column column) {
        var names = switch (column) {
            case NIK ->
                "NOMOR_IDENTITAS NO_IDENTITAS N_I_K NO_NIK NOMOR_NIK NO_KTP NOMOR_KTP NIK_KTP NO_KTP_NIK NO_NIK_KTP"
                        + " NIK_NO_KTP NIK_SESUAI_KTP NOMOR_INDUK_KEPENDUDUKAN NO_INDUK_KEPENDUDUKAN";
            case NAMA ->
                "NAMA_LENGKAP NAMA_PEGAWAI NAMA_PESERTA NAMA_TK NAMA_TENAGA_KERJA NAMA_HONORER NAMA_SESUAI_KTP"
                        + " NAMA_LENGKAP_SESUAI_KTP NAMA_KTP";
            case TANGGAL_LAHIR -> "TGL_LAHIR TGL_LHR TANGGAL_LHR TGLLAHIR TANGGALLAHIR";
            case JENIS_KELAMIN ->
                "JK J_K L_P LP JNS_KELAMIN JENIS_KEL KELAMIN JENISKELAMIN JENIS_KELAMIN_L_P JK_L_P SEX GENDER";
            case NOMOR_PEGAWAI -> "NO_PEGAWAI NIP NIPTT NOMOR_INDUK_PEGAWAI NO_INDUK_PEGAWAI";
            case KATEGORI, SEGMEN, SUMBER_DANA, RUJUKAN, BARIS, KOLOM, ALASAN, PERBAIKAN -> "";
        };
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    private static Map<String, Detail> details() {
        var names = new HashMap<String, Detail>();
        for (var detail : Detail.values()) {
            names.put(detail.name(), detail);
        }
        List.of(
                        "NO_HP",
                        "NOMOR_HP",
                        "NO_HP_WA",
                        "NO_WA",
                        "NO_TELP",
                        "NO_TELP_HP",
                        "NO_TELEPON",
                        "NOMOR_TELEPON",
                        "TELEPON")
                .forEach(name -> names.put(name, Detail.HP));
        names.put("E_MAIL", Detail.EMAIL);
        names.put("SUREL", Detail.EMAIL);
        names.put("TMP_LAHIR", Detail.TEMPAT_LAHIR);
        names.put("TMPT_LAHIR", Detail.TEMPAT_LAHIR);
        names.put("ALAMAT_LENGKAP", Detail.ALAMAT);
        names.put("ALAMAT_KTP", Detail.ALAMAT);
        names.put("NAMA_IBU", Detail.NAMA_IBU_KANDUNG);
        names.put("NO_NPWP", Detail.NPWP);
        return Map.copyOf(names);
    }
}
