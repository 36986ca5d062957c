package id.payung.planted.skipped;

import org.junit.jupiter.api.Disabled;

@Disabled
class PlantedSkip {}
