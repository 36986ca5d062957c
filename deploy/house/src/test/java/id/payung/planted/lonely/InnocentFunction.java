package id.payung.planted.lonely;

@FunctionalInterface
interface InnocentFunction {
    boolean known(String code);

    static InnocentFunction none() {
        return code -> false;
    }
}
