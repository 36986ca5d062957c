package id.payung.coverage.projection;

/// Wage earner, not a wage earner, construction, migrant worker.
public enum Segment {
    PU,
    BPU,
    JAKON,
    PMI
}
