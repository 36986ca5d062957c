package id.payung.systemtest.attack;

import java.util.List;
import java.util.regex.Pattern;

/// Values that no form would send.
final class Hostile {

    /// Would change what is asked of the database if they were put into its text.
    static final List<String> SQL = List.of(
            "' OR '1'='1",
            "1'; DROP TABLE worker; --",
            "') UNION SELECT name FROM worker --",
            "\\' OR 1=1 --",
            "%' OR true OR name LIKE '%",
            "1;SELECT pg_sleep(20)");

    /// Beyond what a database, a number or a line can hold.
    static final List<String> ODD = List.of(
            "a\0b",
            "x\r\nSet-Cookie: stolen=1",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            "+999999999-12",
            "9223372036854775808",
            "2147483647",
            "1e999999999",
            "NaN",
            "../../../etc/passwd",
            "\ud83d\ude00".repeat(100),
            "x".repeat(3_000));

    /// Days of years that no calendar keeps.
    static final List<String> YEARS =
            List.of("999999999-12-31", "+999999999-12-31", "10000-01-01", "-2026-01-01", "026-01-01");

    /// The same as they stand in JSON, not all of them in quotes.
    static final List<String> JSON = List.of(
            "\"' OR '1'='1\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"x\\r\\nBcc: all@evil.example\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01\"",
            "\"" + "x".repeat(3_000) + "\"",
            "9223372036854775808",
            "-1",
            "1e-999999999",
            "1e999999999",
            "null",
            "[]",
            "{}",
            "[".repeat(2_000) + "]".repeat(2_000));

    /// Words of the inside that no answer may hold.
    static final Pattern INSIDE = Pattern.compile(
            "PSQLException|SQLSTATE|syntax error|org\\.postgresql|java\\.(lang|util|sql|time)\\.|at id\\.payung"
                    + "|springframework|relation \"|ERROR: ");

    private Hostile() {}
}
