package id.payung.look;

import java.util.Locale;

/// The languages of the pages; Bahasa Indonesia where nobody chose.
public enum Language {
    ID("Bahasa Indonesia"),
    EN("English");

    private final String self;
    private final Locale locale;

    Language(String self) {
        this.self = self;
        this.locale = Locale.of(name().toLowerCase(Locale.ROOT));
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.code()) ? EN : ID;
    }

    public String code() {
        return locale.getLanguage();
    }

    /// What the language calls itself.
    public String self() {
        return self;
    }

    public Language other() {
        return this == ID ? EN : ID;
    }

    Locale locale() {
        return locale;
    }
}
