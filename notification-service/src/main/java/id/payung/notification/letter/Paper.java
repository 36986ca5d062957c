package id.payung.notification.letter;

import id.payung.notification.delivery.Letter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/// Puts sentences and names on paper: a subject of one line, a plain text, and the same as HTML. What comes from
/// outside (names of offices and people) loses its control characters, and in HTML its markup.
final class Paper {

    private static final int LONGEST_SUBJECT = 180;

    private Paper() {}

    static Letter fill(Subject about) {
        Phrases bahasa = Bahasa.of(about);
        Phrases english = English.of(about);
        return new Letter(subject(about, bahasa, english), text(about, bahasa, english), html(about, bahasa, english));
    }

    private static String subject(Subject about, Phrases bahasa, Phrases english) {
        String subject = "[Payung] %s%s / %s - %s"
                .formatted(
                        prefix(about.kind()),
                        bahasa.headline(),
                        english.headline(),
                        plain(about.opd().name()));
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String prefix(Letter.Kind news) {
        return switch (news) {
            case OPENED, CLOSED -> "";
            case REOPENED -> "Terjadi lagi: ";
            case REMINDED -> "Pengingat: ";
        };
    }

    private static String text(Subject about, Phrases bahasa, Phrases english) {
        return """
                %s

                %s
                %s
                Langkah berikutnya: %s

                English

                %s
                Next step: %s

                Surat otomatis dari Payung; tidak memuat NIK. / Automatic letter from Payung; it contains no NIK.
                Nomor peringatan / alert: %s
                """.formatted(
                        plain(about.opd().name()),
                        bahasa.situation(),
                        list(about, bahasa),
                        bahasa.remedy(),
                        english.situation(),
                        english.remedy(),
                        about.matter().id());
    }

    private static String list(Subject about, Phrases bahasa) {
        List<String> people = about.people();
        String lines = IntStream.range(0, people.size())
                .mapToObj(place -> "%3d. %s%n".formatted(place + 1, plain(people.get(place))))
                .collect(Collectors.joining());
        String more = about.unnamed() == 0 ? "" : "     " + bahasa.more() + "\n";
        return people.isEmpty() ? "" : "\n" + lines + more;
    }

    private static String html(Subject about, Phrases bahasa, Phrases english) {
        return """
                <!DOCTYPE html>
                <html lang="id">
                <head><meta charset="utf-8"><title>Payung</title></head>
                <body style="font-family: sans-serif; color: #1a1a1a; max-width: 40em">
                <h1 style="font-size: 1.2em">%s</h1>
                <p><strong>%s</strong></p>
                %s<p>Langkah berikutnya: %s</p>
                <hr>
                <div lang="en">
                <p>%s</p>
                <p>Next step: %s</p>
                </div>
                <p style="color: #555555; font-size: 0.85em">Surat otomatis dari Payung; tidak memuat NIK. / \
                <span lang="en">Automatic letter from Payung; it contains no NIK.</span><br>
                Nomor peringatan / <span lang="en">alert</span>: %s</p>
                </body>
                </html>
                """.formatted(
                        escaped(about.opd().name()),
                        escaped(bahasa.situation()),
                        items(about, bahasa),
                        escaped(bahasa.remedy()),
                        escaped(english.situation()),
                        escaped(english.remedy()),
                        about.matter().id());
    }

    private static String items(Subject about, Phrases bahasa) {
        String items = about.people().stream()
                .map(line -> "<li>" + escaped(line) + "</li>\n")
                .collect(Collectors.joining());
        String more = about.unnamed() == 0 ? "" : "<p>" + escaped(bahasa.more()) + "</p>\n";
        return items.isEmpty() ? "" : "<ol>\n" + items + "</ol>\n" + more;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(plain(text), "UTF-8");
    }

    /// One line of visible characters.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
