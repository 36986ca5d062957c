package id.payung.coverage.figure;

import id.payung.coverage.projection.Segment;

/// The segment a figure speaks about, or all of them.
public enum Scope {
    ALL,
    PU,
    BPU,
    JAKON,
    PMI;

    public boolean covers(Segment segment) {
        return this == ALL || name().equals(segment.name());
    }
}
