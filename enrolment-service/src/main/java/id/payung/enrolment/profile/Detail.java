package id.payung.enrolment.profile;

/// The columns of SIPP's `data_tk_baru` that are no part of the roster itself, in the order of that form, by its
/// names.
public enum Detail {
    GELAR(Kind.TEXT),
    TELEPON_AREA_RUMAH(Kind.PHONE),
    TELEPON_RUMAH(Kind.PHONE),
    TELEPON_AREA_KANTOR(Kind.PHONE),
    TELEPON_KANTOR(Kind.PHONE),
    TELEPON_EXT_KANTOR(Kind.PHONE),
    HP(Kind.MOBILE),
    EMAIL(Kind.EMAIL),
    TEMPAT_LAHIR(Kind.TEXT),
    NAMA_IBU_KANDUNG(Kind.TEXT),
    JENIS_IDENTITAS(Kind.TEXT),
    MASA_LAKU_IDENTITAS(Kind.DATE),
    SURAT_MENYURAT_KE(Kind.TEXT),
    TANGGAL_KEPESERTAAN(Kind.DATE),
    STATUS_KAWIN(Kind.TEXT),
    GOLONGAN_DARAH(Kind.TEXT),
    NPWP(Kind.LONG_NUMBER),
    KODE_NEGARA(Kind.TEXT),
    UPAH(Kind.WAGE),
    ALAMAT(Kind.TEXT),
    KODE_POS(Kind.POSTAL_CODE),
    LOKASI_PEKERJAAN(Kind.TEXT),
    STATUS_PEGAWAI(Kind.TEXT),
    TGL_AWAL_BEKERJA(Kind.DATE),
    TGL_AKHIR_KONTRAK(Kind.DATE);

    /// What a cell of the column has to look like.
    public enum Kind {
        TEXT,
        PHONE,
        MOBILE,
        EMAIL,
        DATE,
        WAGE,
        POSTAL_CODE,
        /// More digits than a spreadsheet keeps in a number.
        LONG_NUMBER
    }

    private final Kind kind;

    Detail(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether SIPP lets an office change it afterwards (sheet `update_data_tk`): addresses, phones, e-mail, place of
    /// work. A bank account is another, which is not kept here.
    boolean isParticular() {
        return switch (this) {
            case TELEPON_AREA_RUMAH,
                    TELEPON_RUMAH,
                    TELEPON_AREA_KANTOR,
                    TELEPON_KANTOR,
                    TELEPON_EXT_KANTOR,
                    HP,
                    EMAIL,
                    SURAT_MENYURAT_KE,
                    ALAMAT,
                    KODE_POS,
                    LOKASI_PEKERJAAN -> true;
            case GELAR,
                    TEMPAT_LAHIR,
                    NAMA_IBU_KANDUNG,
                    JENIS_IDENTITAS,
                    MASA_LAKU_IDENTITAS,
                    TANGGAL_KEPESERTAAN,
                    STATUS_KAWIN,
                    GOLONGAN_DARAH,
                    NPWP,
                    KODE_NEGARA,
                    UPAH,
                    STATUS_PEGAWAI,
                    TGL_AWAL_BEKERJA,
                    TGL_AKHIR_KONTRAK -> false;
        };
    }
}
