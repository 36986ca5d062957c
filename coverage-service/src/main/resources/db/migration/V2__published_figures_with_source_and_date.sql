-- Published figures, dated and never overwritten: a correction is a further version of the same figure.
SET lock_timeout = '5s';

CREATE TABLE figure (
    id                uuid        NOT NULL DEFAULT uuidv7(),
    region            text COLLATE "C" NOT NULL,
    kind              text        NOT NULL,
    definition        text        NOT NULL,
    segment           text        NOT NULL,
    source            text        NOT NULL,
    reference_date    date        NOT NULL,
    version           integer     NOT NULL,
    value             bigint      NOT NULL,
    printed_precision bigint      NOT NULL,
    entered_by        text        NOT NULL,
    entered_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT figure_has_an_id PRIMARY KEY (id),
    CONSTRAINT one_version_per_published_figure
        UNIQUE (region, kind, definition, segment, source, reference_date, version),
    CONSTRAINT figure_is_a_baseline_or_a_denominator CHECK (kind IN ('BASELINE', 'DENOMINATOR')),
    CONSTRAINT denominator_is_somebody CHECK (value > 0 OR kind = 'BASELINE' AND value = 0),
    CONSTRAINT printed_precision_is_a_number_of_people CHECK (printed_precision >= 1)
);
