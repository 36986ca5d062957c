package id.payung.enrolment.workbook;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cell styles show a number as a date.
final class Styles {

    private static final int MOST = 65_536;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    private final BitSet dates = new BitSet();

    boolean isDate(int style) {
        return dates.get(style);
    }

    void read(Xml xml) {
        Set<Integer> formats = new HashSet<>();
        boolean used = false;
        int style = 0;
        while (xml.next()) {
            if (xml.begins("numFmt") && formats.size() < MOST && isDate(xml.attribute("formatCode"))) {
                formats.add(xml.number("numFmtId", 0));
            } else if (xml.begins("cellXfs")) {
                used = true;
            } else if (xml.ends("cellXfs")) {
                used = false;
            } else if (used && xml.begins("xf") && style < MOST) {
                int format = xml.number("numFmtId", 0);
                dates.set(style++, (format >= 14 && format <= 17) || format == 22 || formats.contains(format));
            }
        }
    }

    private static boolean isDate(@Nullable String code) {
        return code != null
                && DAY_OR_YEAR.matcher(QUOTED.matcher(code).replaceAll("")).find();
    }
}
