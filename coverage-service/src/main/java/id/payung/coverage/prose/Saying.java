package id.payung.coverage.prose;

import id.payung.coverage.number.Printed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// What the words around a number of a sentence make of it. Where they do not say what it counts it has no name: better
/// no name than a wrong one.
final class Saying {

    private final String sentence;
    private final List<TextNumber> numbers;
    private final List<String> names = new ArrayList<>();

    private Saying(String sentence, List<TextNumber> numbers) {
        this.sentence = sentence;
        this.numbers = numbers;
    }

    /// A name for each number: the field it belongs to, or nothing.
    static List<String> names(String sentence, List<TextNumber> numbers) {
        Saying saying = new Saying(sentence, numbers);
        for (int at = 0; at < numbers.size(); at++) {
            saying.names.add(
                    saying.counted(at)
                            ? saying.people(
                                    numbers.get(at), saying.withoutAside(at).tail())
                            : "");
        }
        saying.onePart();
        saying.partOfBase();
        for (int at = 0; at < numbers.size(); at++) {
            if (numbers.get(at).unit() == Unit.PERCENT
                    && !growsOrWas(numbers.get(at))
                    && !numbers.get(at).isEndOfRange()) {
                saying.names.set(at, saying.percent(at));
            }
        }
        return saying.names;
    }

    /// True for a number that may count people of today.
    private boolean counted(int at) {
        TextNumber number = numbers.get(at);
        return number.unit() == Unit.PEOPLE
                && !number.isEndOfRange()
                && !growsOrWas(number)
                && !Phrases.NO_PEOPLE.matcher(number.noun()).find();
    }

    private static boolean growsOrWas(TextNumber number) {
        String words = number.before().strip();
        boolean was = Phrases.BEFORE_THAT.matcher(words).find()
                && (Phrases.BECOMES.matcher(number.after().strip()).find()
                        || !(words.endsWith("dari") || words.endsWith("from")));
        boolean more = Phrases.GROWTH.matcher(words).find()
                && !Phrases.TARGET.matcher(words).find();
        return was || more;
    }

    /// A percentage in the same breath is passed over: "268.862 pekerja (91,87 persen) belum".
    private TextNumber withoutAside(int at) {
        TextNumber number = numbers.get(at);
        for (int next = at + 1; next < numbers.size(); next++) {
            TextNumber aside = numbers.get(next);
            boolean percent = aside.unit() == Unit.PERCENT
                    && Phrases.SAME_BREATH.matcher(aside.before()).matches();
            boolean offices = Phrases.NO_PEOPLE.matcher(aside.noun()).find()
                    && !aside.before().contains(",");
            if (!percent && !offices) {
                return number;
            }
            number = number.followedBy(aside.after());
        }
        return number;
    }

    /// "3.400 kader dan 980 marbot menjadi peserta": what is said behind the last is said of all.
    private boolean lastOfMany(TextNumber number) {
        int at = names.size();
        return at > 0
                && names.get(at - 1).isEmpty()
                && counted(at - 1)
                && number.before().matches(".*(?:, ?|,? (?:dan|serta|and) )")
                && !Phrases.OF.matcher(numbers.get(at - 1).before().strip()).find();
    }

    /// "dari 100 perusahaan, 78 sudah mendaftarkan" counts companies.
    private boolean outOfOffices() {
        int at = names.size();
        TextNumber before = at == 0 ? null : numbers.get(at - 1);
        return before != null
                && Phrases.NO_PEOPLE.matcher(before.noun()).find()
                && Phrases.OF.matcher(before.before().strip()).find()
                && !numbers.get(at).noun().matches("(?:orang|jiwa|pekerja|tenaga|peserta|people|workers).*");
    }

    private boolean oneAmount() {
        return numbers.stream().filter(it -> it.unit() == Unit.RUPIAH).count() == 1;
    }

    private boolean isTarget(String lead) {
        Matcher target = Phrases.TARGET.matcher(lead);
        return target.find()
                && !Phrases.REACHED.matcher(lead.substring(target.end())).find();
    }

    private String people(TextNumber number, String tail) {
        String lead = number.lead();
        String noun = number.noun();
        if (Phrases.ABOVE_TARGET.matcher(lead).find()) {
            return "";
        }
        if (isTarget(lead)) {
            return "target";
        }
        if (Phrases.DEATHS.matcher(lead).find() || Phrases.DEATHS.matcher(tail).find()) {
            return Phrases.PERIOD.matcher(Plainly.shown(sentence)).find() ? "deaths" : "";
        }
        if (Phrases.RECIPIENTS.matcher(noun).find()) {
            return oneAmount() ? "recipients" : "";
        }
        if (Payment.paysOut(sentence) && lead.matches("(?:.* )?(?:bagi|kepada|untuk|to|for)")) {
            return oneAmount() ? "recipients" : "";
        }
        String words = number.before().strip();
        if (Phrases.OF.matcher(words).find() && !Phrases.CONSISTS.matcher(words).find()) {
            return noun.matches("(?:orang )?(?:peserta|participants).*") ? "covered" : "base";
        }
        if (outOfOffices()) {
            return "";
        }
        boolean whole = Phrases.WHOLE.matcher(lead).find()
                || Phrases.WORKERS_OF.matcher(lead).find();
        if (whole
                && !Phrases.COVERED.matcher(lead + " " + noun).find()
                && !Phrases.NOT.matcher(lead).find()) {
            return "base";
        }
        String part = part(number);
        if (!part.isEmpty()) {
            return "part " + part;
        }
        String base = Phrases.COVERED.matcher(lead + " " + noun).find() ? "" : Phrases.base(lead);
        base = base.isEmpty() && !Phrases.COVERED.matcher(noun).find()
                ? Phrases.base(noun.replaceFirst("^(?:orang|jiwa|people) ?", ""))
                : base;
        if (!base.isEmpty()) {
            return base;
        }
        if (Phrases.NOT.matcher(lead).find() || Phrases.NOT.matcher(tail).find()) {
            return "gap";
        }
        boolean became = Phrases.BECOMES.matcher(words).find()
                && Phrases.COVERED.matcher(sentence.substring(0, number.at())).find();
        String own = names.isEmpty() ? words : words.replaceFirst("^(?:orang )?(?:peserta|participants)\\b", "");
        boolean covered = became
                || Phrases.COVERED.matcher(own).find()
                || (Phrases.COVERED.matcher(tail).find() && !lastOfMany(number));
        return covered ? "covered" : lead.matches("(?:grand )?(?:total|jumlah)(?: \\p{L}+)?[ |:=]*") ? "total" : "";
    }

    /// The segment whose name stands right before the number or right behind it.
    private static String part(TextNumber number) {
        Matcher behind =
                Phrases.PART.matcher(Phrases.PEOPLE.matcher(number.noun()).replaceFirst(""));
        if (behind.lookingAt()) {
            return behind.group(1);
        }
        String before = Phrases.LINK.matcher(number.before().strip()).replaceFirst("");
        Matcher part = Phrases.PART.matcher(before);
        String last = "";
        while (part.find()) {
            last = part.end() == before.length() ? part.group(1) : "";
        }
        return last;
    }

    private String percent(int at) {
        TextNumber number = numbers.get(at);
        String lead = number.lead();
        boolean breath = Phrases.SAME_BREATH.matcher(number.before()).matches();
        String previous = at > 0 && breath ? names.get(at - 1) : "";
        boolean ahead = at + 1 < numbers.size()
                && Phrases.SAME_BREATH.matcher(numbers.get(at + 1).before()).matches();
        String next = ahead ? names.get(at + 1) : "";
        if ((!breath && Phrases.NO_COVERAGE.matcher(lead).find())
                || Phrases.NO_COVERAGE.matcher(number.noun()).find()
                || Phrases.ABOVE_TARGET.matcher(lead).find()
                || number.after().strip().matches("(?:dari|of) (?:the )?target.*")) {
            return "";
        }
        if (previous.equals("target") || (isTarget(lead) && !breath)) {
            return "targetPercent";
        }
        if (names.contains("target") && !names.contains("base")) {
            return "";
        }
        if (at > 0 && breath && previous.isEmpty() && numbers.get(at - 1).unit() == Unit.PEOPLE) {
            return "";
        }
        if (previous.startsWith("part") || previous.equals("deaths") || previous.equals("recipients")) {
            return "";
        }
        if (previous.equals("gap")
                || (next.equals("gap") && previous.isEmpty())
                || Phrases.NOT.matcher(lead).find()
                || Phrases.NOT.matcher(number.tail()).find()) {
            return "gapPercent";
        }
        boolean covered = previous.equals("covered")
                || next.equals("covered")
                || previous.equals("base")
                || names.contains("covered")
                || Phrases.COVERED.matcher(number.before()).find()
                || Phrases.COVERED.matcher(number.after()).find()
                || Phrases.COVERAGE.matcher(lead).find()
                || Phrases.SUBJECT.matcher(sentence.substring(0, number.at())).find();
        return covered ? "percent" : "";
    }

    /// A segment that stands alone and has a base is no part of a sum: "17.843 BPU dari potensi 75.000".
    private void onePart() {
        List<Integer> parts = IntStream.range(0, names.size())
                .filter(at -> names.get(at).startsWith("part"))
                .boxed()
                .toList();
        if (parts.size() != 1 || !names.contains("base") || names.contains("covered")) {
            return;
        }
        names.set(parts.getFirst(), "covered");
    }

    /// "19.500 dari 65.000 buruh", "dari 65.000 buruh baru 19.500": the number that has no name is out of the base.
    private void partOfBase() {
        int base = names.indexOf("base");
        if (base < 0 || names.contains("covered")) {
            return;
        }
        for (int at : new int[] {base - 1, base + 1, base - 2}) {
            boolean people = at >= 0 && at < names.size() && names.get(at).isEmpty() && counted(at);
            if (people) {
                names.set(at, "covered");
                return;
            }
        }
    }

    /// The base that a percentage names without its number: "8,13 persen penduduk bekerja".
    static String baseOf(TextNumber percent) {
        Matcher named = Phrases.OF_WHOM.matcher(percent.after());
        return named.lookingAt() ? named.group(1) : "";
    }

    /// What a base is called.
    static String label(TextNumber base) {
        String lead = base.lead()
                .replaceFirst("^.*\\b(?:dari|of|terhadap|from)\\b", "")
                .strip();
        String named = Phrases.base(lead).isEmpty() ? base.noun().split(" (?:di|yang|in|untuk)\\b", 2)[0] : lead;
        return named.replaceAll("[^\\p{L} /()-].*", "")
                .replaceAll("\\(.*|\\b(?:baru|sudah|telah|hanya)\\b.*", "")
                .strip();
    }
}
