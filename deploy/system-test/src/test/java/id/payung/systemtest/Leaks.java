package id.payung.systemtest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Searches texts for people of [Crowd]: for their NIKs, also as the hexadecimal digits in which a database shows
/// bytes, and for their names where those may not be either.
public final class Leaks {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{16,}");
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:3[0-9]){16}");

    private static final String MARK_IN_HEXADECIMAL =
            HexFormat.of().formatHex(Crowd.MARK.getBytes(StandardCharsets.UTF_8));

    private final Set<String> found = new LinkedHashSet<>();
    private final Predicate<String> isNik;
    private long searched;

    /// @param isNik says whether sixteen digits are somebody's
    public Leaks(Predicate<String> isNik) {
        this.isNik = isNik;
    }

    /// Neither NIK nor name.
    public void noPerson(String place, String text) {
        noNik(place, text);
        if (text.contains(Crowd.MARK) || text.contains(MARK_IN_HEXADECIMAL)) {
            found.add("a name in " + place);
        }
    }

    public void noNik(String place, String text) {
        searched += text.length();
        DIGITS.matcher(text).results().forEach(match -> {
            String digits = match.group();
            for (int at = 0; at + 16 <= digits.length(); at++) {
                look(place, digits.substring(at, at + 16));
            }
        });
        HEXADECIMAL
                .matcher(text)
                .results()
                .forEach(match ->
                        look(place, new String(HexFormat.of().parseHex(match.group()), StandardCharsets.US_ASCII)));
    }

    private void look(String place, String digits) {
        if (isNik.test(digits)) {
            found.add("a NIK in " + place);
        }
    }

    public Set<String> found() {
        return found;
    }

    /// How many characters were looked at.
    public long searched() {
        return searched;
    }
}
