package id.payung.notification.letter;

import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Language;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/// Puts sentences and names on paper: a subject of one line, a plain text of 72 columns, and the same as HTML that
/// loads nothing. What comes from outside (names of offices and people, legal bases) loses its control characters,
/// and in HTML its markup.
final class Paper {

    private static final int LONGEST_SUBJECT = 180;
    private static final int COLUMNS = 72;
    private static final String RULE = "-".repeat(COLUMNS);

    private final Facts facts;
    private final URI thread;
    private final Wording first;
    private final Wording second;
    private final Texts firstTexts;
    private final Texts secondTexts;

    private Paper(Facts facts, Signposts links) {
        this.facts = facts;
        this.thread = links.thread(facts.matter());
        firstTexts = Texts.of(facts.language());
        secondTexts = Texts.of(facts.language() == Language.ID ? Language.EN : Language.ID);
        first = new Wording(firstTexts, facts, links);
        second = new Wording(secondTexts, facts, links);
    }

    static Letter fill(Facts facts, Signposts links) {
        Paper paper = new Paper(facts, links);
        return new Letter(paper.subject(), paper.text(), paper.html());
    }

    private String subject() {
        String prefix = first.prefix();
        String subject = "[Payung] %s%s / %s - %s"
                .formatted(
                        prefix.isEmpty() ? "" : prefix + " ",
                        first.headline(),
                        second.headline(),
                        plain(facts.opd().name()));
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String text() {
        return String.join(
                "\n",
                wrapped(facts.opd().name()),
                "",
                text(first.blocks(true)),
                RULE,
                "",
                text(second.blocks(false)),
                RULE,
                wrapped(first.footer() + " / " + second.footer()),
                wrapped(first.thread() + " / " + second.thread() + ":"),
                thread.toString(),
                "");
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Paper::text).collect(Collectors.joining());
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Lead(String words) -> wrapped(words) + "\n";
            case Block.Sentence(String words) -> wrapped(words) + "\n";
            case Block.Heading(String words) -> "\n" + plain(words) + ":\n";
            case Block.Link(URI address) -> address + "\n";
            case Block.Names(List<String> lines) ->
                IntStream.range(0, lines.size())
                        .mapToObj(place -> "%3d. %s\n".formatted(place + 1, plain(lines.get(place))))
                        .collect(Collectors.joining());
        };
    }

    private static String wrapped(String words) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : plain(words).split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > COLUMNS) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Payung</title></head>
                <body style="margin: 0; padding: 16px; background-color: #ffffff">
                <div style="max-width: 40em; font-family: Helvetica, Arial, sans-serif; font-size: 16px;\
                 line-height: 1.5; color: #1a1a1a">
                <h1 style="font-size: 20px; margin: 0 0 16px 0">%s</h1>
                %s<hr style="border: 0; border-top: 1px solid #767676; margin: 24px 0">
                <div lang="%s">
                %s</div>
                <hr style="border: 0; border-top: 1px solid #767676; margin: 24px 0">
                <p style="font-size: 14px; color: #555555; margin: 0">%s / <span lang="%s">%s</span><br>
                <a href="%s" style="color: #0b57a4">%s / <span lang="%s">%s</span></a></p>
                </div>
                </body>
                </html>
                """.formatted(
                        firstTexts.locale().getLanguage(),
                        escaped(facts.opd().name()),
                        html(first.blocks(true)),
                        secondTexts.locale().getLanguage(),
                        html(second.blocks(false)),
                        escaped(first.footer()),
                        secondTexts.locale().getLanguage(),
                        escaped(second.footer()),
                        escaped(thread.toString()),
                        escaped(first.thread()),
                        secondTexts.locale().getLanguage(),
                        escaped(second.thread()));
    }

    private static String html(List<Block> blocks) {
        return blocks.stream().map(Paper::html).collect(Collectors.joining());
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Lead(String words) ->
                "<p style=\"margin: 0 0 12px 0; font-size: 18px\"><strong>" + escaped(words) + "</strong></p>\n";
            case Block.Sentence(String words) -> "<p style=\"margin: 0 0 8px 0\">" + escaped(words) + "</p>\n";
            case Block.Heading(String words) ->
                "<h2 style=\"font-size: 16px; margin: 20px 0 4px 0\">" + escaped(words) + "</h2>\n";
            case Block.Link(URI address) ->
                "<p style=\"margin: 0 0 8px 0\"><a href=\"%s\" style=\"color: #0b57a4\">%s</a></p>\n"
                        .formatted(escaped(address.toString()), escaped(address.toString()));
            case Block.Names(List<String> lines) ->
                lines.stream()
                        .map(line -> "<li>" + escaped(line) + "</li>\n")
                        .collect(Collectors.joining("", "<ol style=\"margin: 0 0 8px 0\">\n", "</ol>\n"));
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(plain(text), "UTF-8");
    }

    /// One line of visible characters.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
