package id.payung.enrolment.region;

/// A province (`36`) or a kabupaten/kota (`36.73`) by its Kemendagri code.
///
/// @param code Kemendagri code, two digits or two, a dot and two
/// @param name official name in Bahasa Indonesia
public record Region(String code, String name) {

    /// Whether this is a province and not one of its kabupaten/kota.
    public boolean isProvince() {
        return code.length() == 2;
    }
}
