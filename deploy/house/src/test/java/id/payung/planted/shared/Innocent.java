package id.payung.planted.shared;

record Innocent(String name) {}
