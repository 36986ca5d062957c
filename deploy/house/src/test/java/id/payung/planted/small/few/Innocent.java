package id.payung.planted.small.few;

class Innocent {
    record Nested() {}
}
