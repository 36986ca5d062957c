package id.payung.enrolment.sheet;

/// What is worth knowing of a row that goes in all the same.
public enum Note {
    /// The NIK was first issued in another kabupaten/kota than the OPD's: people move.
    OTHER_REGION,
    /// A phone number had lost its leading zero, or had the country in front; it was mended.
    PHONE_MENDED
}
