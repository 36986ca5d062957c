package id.payung.coverage.indicator;

import id.payung.coverage.region.Region;

/// A region that has people stored for its own code; what lies in it is in rows of its own.
public record Summary(Region region, People live) {}
