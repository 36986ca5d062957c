package id.payung.coverage.prose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in small letters in which only that is left in digits which may count people, money or a share: the digits
/// of dates, laws, hours, identity numbers and ages are hidden, and can be shown again.
final class Plainly {

    private static final char HIDDEN = '\uE000';
    private static final String MANY = "(?: ?(?:-|–|hingga|sampai|s/d|to) ?\\d+)?";

    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,/-]|\\d )\\d{1,3}(?: \\d{3})+(?![\\d.,])");
    private static final Pattern AGED =
            Pattern.compile("\\b(?:usia |umur )?15 ?(?:tahun|th) ke ?atas|15\\+|aged 15\\+?");
    private static final Pattern FOOTED = Pattern.compile("(?m)^ *\\(?\\d{1,2}[.)]?\\s+(?=\\p{L}.*\\d)");

    private static final List<Pattern> NO_COUNTS = List.of(
            Pattern.compile("https?://\\S+|www\\.\\S+|\\S{1,64}@\\S+"),
            Pattern.compile(Calendar.DATE),
            Pattern.compile("\\(\\d{1,2}[/-]\\d{1,2}\\)"),
            Pattern.compile("\\b\\d{1,2}(?: ?[-–] ?\\d{1,2})? (?:" + Calendar.MONTH + ")\\b"),
            Pattern.compile("\\b(?:" + Calendar.MONTH + ")(?: \\d{1,2},?)? " + Calendar.YEAR + "\\b"),
            Pattern.compile(
                    "\\b(?:tahun|year|t\\.?a\\.?|pada|sepanjang|sejak|hingga|sampai|selama|per|akhir|awal|di|in|"
                            + "since|by|during|until|dan|-|–|/) ?" + Calendar.YEAR + "\\b(?![.,]\\d)"),
            Pattern.compile("(?<![\\d.,])" + Calendar.YEAR + "(?![\\d%]|[.,]\\d| ?(?:orang|jiwa|pekerja|tenaga|peserta|"
                    + "buruh|honorer|nelayan|petani|workers|people|participants|persen|ribu|juta))"),
            Pattern.compile("\\b(?:pp|perpres|inpres|permenaker|permendagri|pmk|perda|perbup|perwali|uu|se|pasal|ayat|"
                    + "nomor|no\\.?|law|article|instruction) ?\\d+[\\d./]*"),
            Pattern.compile("\\b(?:pukul|jam|at) ?\\d{1,2}[.:]\\d{2}" + MANY + "|\\d{1,2}[.:]\\d{2}[^\\p{L}\\d]{0,3}"
                    + "(?:\\d{1,2}[.:]\\d{2} ?)?(?:wib|wita|wit)\\b"),
            Pattern.compile("(?<![\\d.,])\\d{9,}(?![\\d.,]*\\d)|(?<![\\d.,])\\+?0\\d{2,}[\\d -]*|\\+62[\\d -]+"),
            Pattern.compile("\\b(?:ke-?|peringkat |nomor urut |urutan |rank(?:ed)? |desil |decile |triwulan |semester |"
                    + "kuartal |fase |tahap |rt ?|rw ?|km ?|q)\\d+" + MANY),
            Pattern.compile("\\b(?:usia|berusia|umur|berumur|aged) \\d+" + MANY),
            Pattern.compile("(?<![\\d.,])\\d+" + MANY + " ?(?:tahun|bulan|hari|jam|minggu|pekan|menit|kali|poin|years?|"
                    + "months?|days?|hours?|weeks?|times|points?)\\b"));

    private Plainly() {}

    static String of(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00a0\\u2009\\u202f\\t]", " ")
                .replaceAll(" {2,}", " ")
                .replaceAll("(?<=\\brp)\\. ?(?=\\d)", " ");
        plain = NumberWords.asDigits(AGED.matcher(plain).replaceAll("usia kerja"));
        plain = hide(FOOTED, plain);
        for (Pattern pattern : NO_COUNTS) {
            plain = hide(pattern, plain);
        }
        return GROUPED.matcher(plain).replaceAll(found -> found.group().replace(' ', '.'));
    }

    private static String hide(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group()
                        .codePoints()
                        .map(it -> it >= '0' && it <= '9' ? HIDDEN + it - '0' : it)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }

    /// The text with the hidden digits, to look for a year or a number of months.
    static String shown(String plain) {
        return plain.codePoints()
                .map(it -> it >= HIDDEN && it < HIDDEN + 10 ? it - HIDDEN + '0' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
