package id.payung.planted.open;

class Innocent {
    public record Nested() {}
}
