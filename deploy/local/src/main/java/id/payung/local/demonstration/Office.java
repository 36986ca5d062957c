package id.payung.local.demonstration;

import java.util.List;

/// An OPD of Kota Serang as the demonstration has it. The names are those of real offices; **head counts are made up**,
/// so that they add up to the 3,112 honorer and 2,403 protected ones that were published in May 2021.
///
/// @param code short name, used in addresses and staff numbers
/// @param honorer people on the roster
/// @param unregistered how many of them are registered with nobody
/// @param budgeted whether contributions are in the office's budget
record Office(String code, String name, int honorer, int unregistered, boolean budgeted) {

    /// JKK and JKM at 0.54 % of a wage base of a million rupiah, twelve months.
    private static final long CONTRIBUTION_OF_A_YEAR = 5_400L * 12;

    static final List<Office> ALL = List.of(
            new Office("dindikbud", "Dinas Pendidikan dan Kebudayaan", 842, 236, true),
            new Office("dinkes", "Dinas Kesehatan", 516, 94, true),
            new Office("satpolpp", "Satuan Polisi Pamong Praja", 318, 121, true),
            new Office("dlh", "Dinas Lingkungan Hidup", 402, 83, true),
            new Office("dishub", "Dinas Perhubungan", 146, 0, true),
            new Office("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", 187, 42, true),
            new Office("bappeda", "Badan Perencanaan Pembangunan Daerah", 48, 0, true),
            new Office("bpkad", "Badan Pengelolaan Keuangan dan Aset Daerah", 61, 0, true),
            new Office("bapenda", "Badan Pendapatan Daerah", 74, 9, true),
            new Office("dinsos", "Dinas Sosial", 52, 17, true),
            new Office("disnakertrans", "Dinas Tenaga Kerja dan Transmigrasi", 39, 0, true),
            new Office("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", 68, 12, true),
            new Office("dpkp", "Dinas Pemadam Kebakaran dan Penyelamatan", 93, 31, true),
            new Office("setda", "Sekretariat Daerah", 84, 0, true),
            new Office("kec-serang", "Kecamatan Serang", 41, 14, true),
            new Office("kec-kasemen", "Kecamatan Kasemen", 33, 33, false),
            new Office("kec-walantaka", "Kecamatan Walantaka", 29, 3, true),
            new Office("kec-curug", "Kecamatan Curug", 26, 0, true),
            new Office("kec-cipocokjaya", "Kecamatan Cipocok Jaya", 30, 8, true),
            new Office("kec-taktakan", "Kecamatan Taktakan", 23, 6, true));

    int registered() {
        return honorer - unregistered;
    }

    /// Rupiah.
    long budget() {
        return honorer * CONTRIBUTION_OF_A_YEAR;
    }

    String email() {
        return "kepala." + code + "@serangkota.example";
    }
}
