package id.payung.coverage.download;

import id.payung.coverage.download.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables there are.
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, which their type cannot say
enum TableName {
    REGIONS(
            "Orang menurut wilayah dan keadaan, setiap kode sendiri / people by region and state, each code by itself",
            columns(Words.REGION, Words.PEOPLE)),
    CELLS(
            "Orang menurut segmen, kategori, sumber dana dan keadaan / people by segment, category, funding and state",
            columns(
                    List.of(
                            new Column("dimension", "rincian / breakdown: ALL, SEGMENT, CATEGORY, FUNDING"),
                            new Column("value", "nilai rincian / value of the breakdown")),
                    Words.PEOPLE)),
    OPDS(
            "OPD menurut daftarnya sendiri / each OPD over its own roster",
            columns(
                    List.of(
                            new Column("opd", "id OPD / id of the office"),
                            new Column("name", "nama OPD / its name"),
                            new Column(
                                    "group",
                                    "STAFF: non-ASN pada daftar / on its roster; VULNERABLE: pekerja rentan yang"
                                            + " dibayarnya / whom it pays for"),
                            new Column("percent", "aktif dari daftar (D6), hanya STAFF / active over the roster (D6)")),
                    Words.PEOPLE)),
    INDICATORS("Indikator dengan definisinya / indicators with their definitions", Words.INDICATOR),
    TREND(
            "Indikator dari waktu ke waktu / indicators over time",
            columns(
                    List.of(
                            new Column("on", "tanggal / day"),
                            new Column(
                                    "series_break",
                                    "true: penyebut berubah lebih dari 10 % / the base moved by more than 10 %")),
                    Words.INDICATOR)),
    FIGURES(
            "Angka terbitan, semua versi / published figures, every version",
            List.of(
                    new Column("region", "kode Kemendagri / code"),
                    new Column("kind", "BASELINE: peserta aktif / active participants; DENOMINATOR: penyebut / base"),
                    new Column("definition", "D1 … D6"),
                    new Column("segment", "segmen / segment"),
                    new Column("source", "sumber terbitan / publication"),
                    new Column("reference_date", "tanggal data / date of the figure"),
                    new Column("version", "1, lalu koreksi / 1, then corrections"),
                    new Column("value", "orang, seperti terbit / people, as published"),
                    new Column("precision", "pembulatan terbitan / what was rounded to; 1: tepat / exact"),
                    new Column(
                            "state",
                            "dipakai atau ditahan pemeriksaan / whether indicators use it, or checks hold it back"),
                    new Column("entered_at", "waktu dimasukkan / when it was entered")));

    private static final class Words {

        private static final List<Column> REGION =
                List.of(new Column("region", "kode Kemendagri / code"), new Column("name", "nama wilayah / its name"));
        private static final List<Column> PEOPLE = List.of(
                new Column("active", "terlindungi, iuran dibayar / protected, contribution paid"),
                new Column("behind", "menunggak dalam masa tenggang / in arrears within the grace period"),
                new Column(
                        "registered", "terdaftar, belum membayar, belum terlindungi / registered, not yet protected"),
                new Column("unregistered", "pada daftar, belum didaftarkan / on a roster, not registered"),
                new Column("lapsed", "perlindungan berakhir / protection ended"));
        private static final List<Column> INDICATOR = List.of(
                new Column("definition", "D1 … D6"),
                new Column("segment", "segmen / segment"),
                new Column("numerator_definition", "pembilang / who is above the line"),
                new Column("denominator_definition", "penyebut / who is below the line"),
                new Column("denominator", "orang / people"),
                new Column("denominator_source", "sumber penyebut / who says so"),
                new Column("denominator_date", "tanggal penyebut / as of when"),
                new Column(
                        "denominator_caution",
                        "bila pembilang dan penyebut dari masa yang berbeda / when both are of different times"),
                new Column("live", "aktif menurut Payung / active, counted by Payung"),
                new Column("live_percent", "persen / per cent"),
                new Column("baseline", "aktif menurut BPJS / active, reported by BPJS"),
                new Column("baseline_percent", "persen / per cent"),
                new Column("baseline_source", "sumber / source"),
                new Column("baseline_date", "tanggal / reference date"),
                new Column("together", "laporan BPJS dan perubahan sesudahnya / baseline and what changed since"),
                new Column("together_percent", "persen / per cent"));
    }

    private final String words;
    private final List<Column> columns;

    TableName(String words, List<Column> columns) {
        this.words = words;
        this.columns = columns;
    }

    private static List<Column> columns(List<Column> first, List<Column> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static Optional<TableName> find(String name) {
        return Stream.of(values()).filter(table -> table.path().equals(name)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    public List<Column> columns() {
        return columns;
    }
}
