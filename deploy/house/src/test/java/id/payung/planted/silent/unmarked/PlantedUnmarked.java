package id.payung.planted.silent.unmarked;

class PlantedUnmarked {}
