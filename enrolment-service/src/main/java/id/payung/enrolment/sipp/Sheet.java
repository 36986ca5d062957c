package id.payung.enrolment.sipp;

import static id.payung.enrolment.profile.Detail.ALAMAT;
import static id.payung.enrolment.profile.Detail.EMAIL;
import static id.payung.enrolment.profile.Detail.GELAR;
import static id.payung.enrolment.profile.Detail.GOLONGAN_DARAH;
import static id.payung.enrolment.profile.Detail.HP;
import static id.payung.enrolment.profile.Detail.KODE_NEGARA;
import static id.payung.enrolment.profile.Detail.KODE_POS;
import static id.payung.enrolment.profile.Detail.LOKASI_PEKERJAAN;
import static id.payung.enrolment.profile.Detail.MASA_LAKU_IDENTITAS;
import static id.payung.enrolment.profile.Detail.NAMA_IBU_KANDUNG;
import static id.payung.enrolment.profile.Detail.NPWP;
import static id.payung.enrolment.profile.Detail.STATUS_KAWIN;
import static id.payung.enrolment.profile.Detail.STATUS_PEGAWAI;
import static id.payung.enrolment.profile.Detail.SURAT_MENYURAT_KE;
import static id.payung.enrolment.profile.Detail.TELEPON_AREA_KANTOR;
import static id.payung.enrolment.profile.Detail.TELEPON_AREA_RUMAH;
import static id.payung.enrolment.profile.Detail.TELEPON_EXT_KANTOR;
import static id.payung.enrolment.profile.Detail.TELEPON_KANTOR;
import static id.payung.enrolment.profile.Detail.TELEPON_RUMAH;
import static id.payung.enrolment.profile.Detail.TEMPAT_LAHIR;
import static id.payung.enrolment.profile.Detail.TGL_AKHIR_KONTRAK;
import static id.payung.enrolment.profile.Detail.TGL_AWAL_BEKERJA;
import static id.payung.enrolment.sipp.Column.always;
import static id.payung.enrolment.sipp.Column.blank;

import id.payung.enrolment.profile.Detail;
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
            said(GELAR),
            said(TELEPON_AREA_RUMAH),
            said(TELEPON_RUMAH),
            said(TELEPON_AREA_KANTOR),
            said(TELEPON_KANTOR),
            said(TELEPON_EXT_KANTOR),
            said(HP),
            said(EMAIL),
            said(TEMPAT_LAHIR),
            new Column("TANGGAL_LAHIR", member -> Column.day(member.bornOn())),
            said(NAMA_IBU_KANDUNG),
            always("JENIS_IDENTITAS", "KTP"),
            new Column("NOMOR_IDENTITAS", Member::nik),
            said(MASA_LAKU_IDENTITAS),
            new Column("JENIS_KELAMIN", Member::sex),
            said(SURAT_MENYURAT_KE),
            blank("TANGGAL_KEPESERTAAN"),
            said(STATUS_KAWIN),
            said(GOLONGAN_DARAH),
            said(NPWP),
            new Column("KODE_NEGARA", member -> orElse(member.detail(KODE_NEGARA), "ID")),
            new Column("UPAH", Sheet::wage),
            said(ALAMAT),
            said(KODE_POS),
            new Column("LOKASI_PEKERJAAN", Sheet::workLocation),
            said(STATUS_PEGAWAI),
            new Column(
                    "TGL_AWAL_BEKERJA",
                    member -> orElse(Column.day(member.employedFrom()), member.detail(TGL_AWAL_BEKERJA))),
            new Column(
                    "TGL_AKHIR_KONTRAK",
                    member -> orElse(Column.day(member.skUntil()), member.detail(TGL_AKHIR_KONTRAK)))),
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
            new Column("LOKASI_PEKERJAAN", Sheet::workLocation)),
    /// Another wage than the one that was sent last. Back pay is nothing that is known here.
    WAGE(
            "data_upah",
            false,
            new Column("NIK", Member::nik),
            new Column("KPJ", Member::kpj),
            new Column("BLTH", member -> Column.month(member.office().month())),
            new Column("NPP", member -> member.office().npp()),
            new Column("UPAH", Sheet::wage),
            blank("RAPEL")),
    /// Another address, phone, e-mail or place of work than was sent last; nothing else may change there.
    PARTICULARS(
            "update_data_tk",
            false,
            new Column("KPJ", Member::kpj),
            new Column("NAMA_LENGKAP", Member::name),
            said(TELEPON_AREA_RUMAH),
            said(TELEPON_RUMAH),
            said(TELEPON_AREA_KANTOR),
            said(TELEPON_KANTOR),
            said(TELEPON_EXT_KANTOR),
            said(HP),
            said(EMAIL),
            said(SURAT_MENYURAT_KE),
            said(ALAMAT),
            said(KODE_POS),
            new Column("LOKASI_PEKERJAAN", Sheet::workLocation)),
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

    private static Column said(Detail detail) {
        return new Column(detail.name(), member -> member.detail(detail));
    }

    private static @Nullable String orElse(@Nullable String text, @Nullable String otherwise) {
        return text == null ? otherwise : text;
    }

    /// The person's own place of work, otherwise the office's.
    private static @Nullable String workLocation(Member member) {
        return orElse(member.detail(LOKASI_PEKERJAAN), member.office().workLocation());
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
