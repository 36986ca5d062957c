package id.payung.planted.cycles.east;

import id.payung.planted.cycles.west.PlantedWest;

public record PlantedEast(PlantedWest other) {}
