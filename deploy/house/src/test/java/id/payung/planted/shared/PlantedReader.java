package id.payung.planted.shared;

import id.payung.coverage.Elsewhere;

record PlantedReader(Elsewhere elsewhere) {}
