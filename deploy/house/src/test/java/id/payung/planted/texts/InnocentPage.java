package id.payung.planted.texts;

class InnocentPage {

    static String text(String state) {
        return state.isEmpty() ? "innocent.title" : "innocent.state." + state;
    }
}
