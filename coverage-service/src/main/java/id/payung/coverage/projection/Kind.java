package id.payung.coverage.projection;

/// What is true of a person, as far as coverage is concerned.
public record Kind(Segment segment, Category category, Funding funding, State state) {

    /// The same person in another state.
    Kind in(State other) {
        return new Kind(segment, category, funding, other);
    }

    /// Wage earner, not a wage earner, construction, migrant worker.
    public enum Segment {
        PU,
        BPU,
        JAKON,
        PMI
    }

    /// What a person is to the region that pays.
    public enum Category {
        HONORER,
        PPPK_PARUH_WAKTU,
        PEKERJA_RENTAN
    }

    /// Whose money pays the contribution.
    public enum Funding {
        APBD,
        APBN,
        DBHCHT,
        CSR,
        MANDIRI
    }

    /// Where a person stands. Never added up with one another: only [#ACTIVE] is protected by a paid contribution,
    /// [#BEHIND] is still inside the grace period and shown apart, [#REGISTERED] has not paid yet. `DELISTED` is no
    /// cell: the person left.
    public enum State {
        LISTED,
        REGISTERED,
        ACTIVE,
        BEHIND,
        LAPSED,
        DELISTED;

        boolean isCounted() {
            return this != DELISTED;
        }
    }
}
