package id.payung.planted.cycles.north;

import id.payung.planted.cycles.east.PlantedEast;
import id.payung.planted.cycles.west.PlantedWest;

record Innocent(PlantedEast east, PlantedWest west) {}
