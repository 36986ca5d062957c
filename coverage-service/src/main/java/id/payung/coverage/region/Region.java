package id.payung.coverage.region;

/// A region. Everything stored for it and for what lies in it has a code from [#from()] up to, but not including,
/// [#to()].
///
/// @param code `ID` for the nation, `36` for a province, `36.73` for a kabupaten or kota
public record Region(String code, String name, Level level) {

    public enum Level {
        NATION,
        PROVINCE,
        REGENCY,
        CITY
    }

    private static final String AFTER_ALL_CODES = "~";

    /// First code in this region, compared byte by byte.
    public String from() {
        return level == Level.NATION ? "" : code;
    }

    /// First code behind this region.
    public String to() {
        return level == Level.NATION ? AFTER_ALL_CODES : code + AFTER_ALL_CODES;
    }

    /// True for the region itself and for those inside it.
    public boolean contains(Region other) {
        return level == Level.NATION || other.code.equals(code) || other.code.startsWith(code + ".");
    }
}
