package id.payung.planted.printing;

class PlantedTrace {

    void say(IllegalStateException e) {
        e.printStackTrace();
    }
}
