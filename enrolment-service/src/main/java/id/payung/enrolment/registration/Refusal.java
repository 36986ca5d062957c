package id.payung.enrolment.registration;

/// Why a change is not possible, and what to do instead.
public enum Refusal {
    NONE("", ""),
    NOT_REGISTERED("Belum terdaftar; daftarkan dahulu.", "Not registered yet; register first."),
    REGISTERED_ALREADY("Sudah terdaftar.", "Registered already."),
    NEVER_PROTECTED("Belum pernah aktif; catat iuran pertama dahulu.", "Never protected; post the first contribution."),
    PROTECTED_ALREADY("Sudah aktif.", "Protected already."),
    LAPSED_SO_REINSTATE("Kepesertaan berakhir; lakukan reaktivasi.", "Lapsed; reinstate instead."),
    LAPSED_ALREADY("Kepesertaan sudah berakhir.", "Lapsed already."),
    LEFT_THE_ROSTER("Sudah keluar dari daftar; daftarkan kembali lewat daftar baru.", "Left the roster; list again."),
    BEFORE_THE_PRESENT_STATE(
            "Tanggal mendahului status sekarang; pakai tanggal yang sama atau sesudahnya, atau koreksi riwayatnya.",
            "Before the present state began; use that day or a later one, or correct the history (POST …/corrections)."),
    NOT_ON_THIS_ROSTER("Tidak ada di daftar OPD ini.", "Not on the roster of this OPD.");

    private final String indonesian;
    private final String english;

    Refusal(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public String remedy() {
        return indonesian + " / " + english;
    }
}
