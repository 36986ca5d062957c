package id.payung.planted.silent.missing;

class PlantedMissing {}
