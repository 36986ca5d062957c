package id.payung.enrolment.sipp;

import static id.payung.enrolment.sipp.Column.always;
import static id.payung.enrolment.sipp.Column.blank;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What SIPP Online is told about people, each in a file of its own.
///
/// Only the 30 columns of `data_tk_baru` are published in full. Of the other sheets no published template was found:
/// they have the columns that the guide names, and the sheet `Petunjuk Pengisian` of the file says so.
@SuppressWarnings("ImmutableEnumChecker") // Columns are read only, which their functions cannot declare.
enum Sheet {
    /// A person without a KPJ.
    NEW(
            "data_tk_baru",
            true,
            new Column("NO_PEGAWAI", Member::staffNumber),
            new Column("NAMA_LENGKAP", Member::name),
            blank("GELAR"),
            blank("TELEPON_AREA_RUMAH"),
            blank("TELEPON_RUMAH"),
            blank("TELEPON_AREA_KANTOR"),
            blank("TELEPON_KANTOR"),
            blank("TELEPON_EXT_KANTOR"),
            blank("HP"),
            blank("EMAIL"),
            blank("TEMPAT_LAHIR"),
            new Column("TANGGAL_LAHIR", member -> Column.day(member.bornOn())),
            blank("NAMA_IBU_KANDUNG"),
            always("JENIS_IDENTITAS", "KTP"),
            new Column("NOMOR_IDENTITAS", Member::nik),
            blank("MASA_LAKU_IDENTITAS"),
            new Column("JENIS_KELAMIN", Member::sex),
            blank("SURAT_MENYURAT_KE"),
            blank("TANGGAL_KEPESERTAAN"),
            blank("STATUS_KAWIN"),
            blank("GOLONGAN_DARAH"),
            blank("NPWP"),
            always("KODE_NEGARA", "ID"),
            new Column("UPAH", Sheet::wage),
            blank("ALAMAT"),
            blank("KODE_POS"),
            new Column("LOKASI_PEKERJAAN", member -> member.office().workLocation()),
            blank("STATUS_PEGAWAI"),
            new Column("TGL_AWAL_BEKERJA", member -> Column.day(member.employedFrom())),
            new Column("TGL_AKHIR_KONTRAK", member -> Column.day(member.skUntil()))),
    /// A person who has a KPJ already.
    CONTINUING(
            "data_tk_lanjutan",
            false,
            new Column("KPJ", Member::kpj),
            new Column("NO_PEGAWAI", Member::staffNumber),
            new Column("NAMA_LENGKAP", Member::name),
            new Column("TANGGAL_LAHIR", member -> Column.day(member.bornOn())),
            always("JENIS_IDENTITAS", "KTP"),
            new Column("NOMOR_IDENTITAS", Member::nik),
            new Column("UPAH", Sheet::wage),
            new Column("LOKASI_PEKERJAAN", member -> member.office().workLocation())),
    /// Another wage than the one that was sent last.
    WAGE(
            "data_upah",
            false,
            new Column("NIK", Member::nik),
            new Column("KPJ", Member::kpj),
            new Column("BLTH", member -> Column.month(member.office().month())),
            new Column("NPP", member -> member.office().npp()),
            new Column("UPAH", Sheet::wage),
            blank("RAPEL")),
    /// A person who is to be deactivated. Death is none: it goes through a JKM claim.
    LEAVING(
            "data_tk_na",
            false,
            new Column("KPJ", Member::kpj),
            new Column("NAMA_LENGKAP", Member::name),
            new Column("TANGGAL_LAHIR", member -> Column.day(member.bornOn())),
            new Column("ALASAN", Sheet::reason),
            new Column("TANGGAL_KEJADIAN", member -> Column.day(member.since())),
            blank("KETERANGAN"));

    private final String file;
    private final boolean published;
    private final List<Column> columns;

    Sheet(String file, boolean published, Column... columns) {
        this.file = file;
        this.published = published;
        this.columns = List.of(columns);
    }

    /// Name of the sheet, and of its file: SIPP refuses a file of another name.
    String file() {
        return file;
    }

    /// Whether these are all columns, in their order, as a published template has them.
    boolean published() {
        return published;
    }

    List<Column> columns() {
        return columns;
    }

    private static @Nullable String wage(Member member) {
        return member.wage() == null ? null : Long.toString(member.wage());
    }

    private static String reason(Member member) {
        return switch (member.reason()) {
            case "MOVED" -> "PINDAH";
            case "BECAME_ASN" -> "MENJADI ASN";
            case "CONTRACT_ENDED" -> "KONTRAK BERAKHIR";
            case "DUTY_ENDED" -> "TUGAS BERAKHIR";
            case "ENTERED_BY_MISTAKE" -> "SALAH DATA";
            case null -> "";
            default -> member.reason().toUpperCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
