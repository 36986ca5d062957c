package io.micrometer.planted;

/// Stands where the types of a library of meters stand.
public record Meter(String name) {}
