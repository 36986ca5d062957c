package id.payung.coverage.projection;

/// What a person is to the region that pays.
public enum Category {
    HONORER,
    PPPK_PARUH_WAKTU,
    PEKERJA_RENTAN
}
