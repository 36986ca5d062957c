package id.payung.notification.letter;

/// A letter in full. It holds names of people: it is sent, never stored.
public record Letter(String subject, String text, String html) {

    @Override
    public String toString() {
        return "a letter";
    }
}
