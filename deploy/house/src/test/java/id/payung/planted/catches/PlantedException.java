package id.payung.planted.catches;

class PlantedException {

    int read(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException e) {
            return 0;
        }
    }
}
