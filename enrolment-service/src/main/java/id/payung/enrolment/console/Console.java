package id.payung.enrolment.console;

import id.payung.edge.Caller;
import java.util.regex.Pattern;

/// What every template of the console finds under the name `console`: who reads it, in which language.
record Console(Caller caller, boolean english) {

    /// Between the two sentences of a detail; `/` alone also stands in what a sentence quotes.
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?)]) / (?=\\p{Lu})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile(" / ");

    /// Whether somebody reads it who sees one office only, and needs no way to others.
    public boolean ofOneOffice() {
        return caller instanceof Caller.Opd;
    }

    /// The half of a text `Bahasa Indonesia / English` that is for this reader.
    public String said(String bilingual) {
        var sentences = BETWEEN_SENTENCES.split(bilingual, 2);
        var halves = sentences.length == 2 ? sentences : BETWEEN_WORDS.split(bilingual, 2);
        return halves[english ? halves.length - 1 : 0];
    }
}
