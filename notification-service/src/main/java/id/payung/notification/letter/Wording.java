package id.payung.notification.letter;

import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Tariffs.Price;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.standing.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a letter says in one language.
final class Wording {

    private final Texts texts;
    private final Facts facts;
    private final Signposts links;
    private final Map<String, String> values = new HashMap<>();

    Wording(Texts texts, Facts facts, Signposts links) {
        this.texts = texts;
        this.facts = facts;
        this.links = links;
        Figures figures = texts.figures();
        values.put("people", figures.number(facts.matter().people()));
        values.put("since", figures.day(facts.matter().since()));
        values.put("unnamed", figures.number(facts.unnamed()));
        values.put("office", facts.opd().name());
        values.put(
                "opened", figures.day(facts.opd().region().today(facts.matter().openedAt())));
        values.put("settled", texts.raw(about("settled")));
    }

    /// A few words, for the subject line.
    String headline() {
        return facts.kind() == Letter.Kind.CLOSED ? say("done.headline") : say(about("headline"));
    }

    /// What kind of letter it is, for the subject line; empty for the first one.
    String prefix() {
        return texts.raw("prefix." + facts.kind());
    }

    String footer() {
        return say("footer");
    }

    String thread() {
        return say("heading.thread");
    }

    /// @param whole with the names; the second language goes without
    List<Block> blocks(boolean whole) {
        if (facts.kind() == Letter.Kind.CLOSED) {
            return List.of(new Block.Lead(say("done.situation")), new Block.Sentence(say("done.remedy")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(say(about("situation"))));
        if (facts.kind() == Letter.Kind.ESCALATED) {
            facts.told().ifPresent(step -> {
                values.put("roles", roles(step.to()));
                blocks.add(new Block.Sentence(say("escalated")));
            });
        }
        section(blocks, "heading.remedy", List.of(say(about("remedy"))));
        blocks.add(new Block.Link(links.remedy(facts.matter())));
        section(blocks, "heading.cost", cost());
        section(blocks, "heading.outlook", outlook());
        if (whole && !facts.people().isEmpty()) {
            who(blocks);
        }
        return blocks;
    }

    /// The same for a page.
    Advice advice() {
        return new Advice(
                say(about("situation")), say(about("remedy")), links.remedy(facts.matter()), cost(), outlook());
    }

    private void who(List<Block> blocks) {
        blocks.add(new Block.Heading(say("heading.who")));
        blocks.add(new Block.Names(facts.people()));
        if (facts.unnamed() > 0) {
            blocks.add(new Block.Sentence(say("more")));
            blocks.add(new Block.Link(links.thread(facts.matter())));
        }
    }

    private void section(List<Block> blocks, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Heading(say(heading)));
            sentences.forEach(sentence -> blocks.add(new Block.Sentence(sentence)));
        }
    }

    private List<String> cost() {
        List<String> sentences = new ArrayList<>();
        facts.price().ifPresent(price -> sentences.addAll(cost(price)));
        facts.bill().ifPresent(bill -> sentences.add(cost(bill)));
        return sentences;
    }

    private List<String> cost(Price price) {
        List<String> sentences = new ArrayList<>();
        Figures figures = texts.figures();
        values.put("known", figures.number(price.known()));
        values.put("unknown", figures.number(price.unknown()));
        values.put("monthly", figures.rupiah(price.monthly()));
        values.put("yearly", figures.rupiah(12 * price.monthly()));
        values.put("bases", String.join("; ", price.legalBases()));
        if (price.known() > 0) {
            sentences.add(say(facts.matter().reason() == Reason.NOT_BUDGETED ? "priceOfAYear" : "price"));
        }
        if (price.byWage() > 0) {
            values.put("waged", figures.number(price.byWage()));
            values.put("rates", price.rates().stream().map(figures::percent).collect(Collectors.joining("; ")));
            sentences.add(say("priceByWage"));
        }
        if (price.unknown() > 0) {
            sentences.add(say("priceUnknown"));
        }
        return sentences;
    }

    private String cost(Bill bill) {
        Figures figures = texts.figures();
        values.put("month", figures.month(bill.month()));
        values.put("amount", figures.rupiah(bill.amount()));
        values.put("billed", figures.number(bill.people()));
        values.put("due", figures.day(bill.dueOn()));
        return say("bill");
    }

    private List<String> outlook() {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(about("outlook")));
        facts.protectionEnds().ifPresent(day -> {
            values.put("day", texts.figures().day(day));
            sentences.add(say("protectionEnds"));
        });
        if (facts.kind() != Letter.Kind.ESCALATED && facts.matter().told().stepOn() != null) {
            values.put("day", texts.figures().day(facts.matter().told().stepOn()));
            sentences.add(say("escalatedOn"));
        }
        facts.next().ifPresent(due -> {
            values.put("day", texts.figures().day(due.day()));
            values.put("roles", roles(due.step().to()));
            sentences.add(say("escalates"));
        });
        return sentences;
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.raw("role." + role))
                .collect(Collectors.joining(" " + texts.raw("and") + " "));
    }

    private String about(String part) {
        return part + "." + facts.matter().reason();
    }

    private String say(String key) {
        return texts.say(key, values);
    }
}
