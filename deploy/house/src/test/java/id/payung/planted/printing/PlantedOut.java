package id.payung.planted.printing;

class PlantedOut {

    void say() {
        System.out.println("planted");
    }
}
