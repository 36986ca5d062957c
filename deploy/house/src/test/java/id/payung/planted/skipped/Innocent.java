package id.payung.planted.skipped;

import org.junit.jupiter.api.DisplayName;

@DisplayName("runs")
class Innocent {}
