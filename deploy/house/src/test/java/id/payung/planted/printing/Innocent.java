package id.payung.planted.printing;

class Innocent {

    String say() {
        return System.lineSeparator();
    }
}
