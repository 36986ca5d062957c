package id.payung.planted.cycles.west;

import id.payung.planted.cycles.east.PlantedEast;

public record PlantedWest(PlantedEast other) {}
