package id.payung.planted.catches;

class PlantedThrowable {

    int read(String text) {
        try {
            return Integer.parseInt(text);
        } catch (Throwable e) {
            return 0;
        }
    }
}
