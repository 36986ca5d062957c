-- Targets of regions, each with the planning document that it stands in; a correction is a further version.
SET lock_timeout = '5s';

CREATE TABLE target (
    id         uuid        NOT NULL DEFAULT uuidv7(),
    region     text COLLATE "C" NOT NULL,
    year       integer     NOT NULL,
    definition text        NOT NULL,
    document   text        NOT NULL,
    version    integer     NOT NULL,
    percent    numeric     NOT NULL,
    source     text        NOT NULL,
    entered_by text        NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT target_has_an_id PRIMARY KEY (id),
    CONSTRAINT one_version_per_target UNIQUE (region, year, definition, document, version),
    CONSTRAINT target_is_a_share CHECK (percent > 0 AND percent <= 100)
);
