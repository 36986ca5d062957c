package id.payung.coverage;

public record Elsewhere() {}
