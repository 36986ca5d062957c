-- What was counted is kept in generations: a rebuild fills one beside the live one, and one row says which is live. A reader sees one or the other, never half.
SET lock_timeout = '5s';

CREATE SEQUENCE generation_number AS integer START 1;

CREATE TABLE live_generation (
    generation integer     NOT NULL,
    since      timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX one_generation_is_live ON live_generation ((true));
INSERT INTO live_generation (generation) VALUES (0);

-- Who counts holds the live generation until the end of his transaction; who swaps waits for all of them. The lock's queue is fair, and the row is read after it was got.
CREATE FUNCTION hold_live_generation() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(7301);
    RETURN (SELECT generation FROM live_generation);
END $$;

ALTER TABLE cell RENAME TO generation_cell;
ALTER TABLE generation_cell ADD COLUMN generation integer NOT NULL DEFAULT 0;
ALTER TABLE generation_cell ALTER COLUMN generation DROP DEFAULT;
ALTER TABLE generation_cell
    DROP CONSTRAINT one_cell_per_place_and_days,
    ADD CONSTRAINT one_cell_per_place_and_days
        PRIMARY KEY (generation, region, opd, segment, category, funding, state, effective_on, recorded_on);

-- What lies after a day: today's figures are the totals without it.
CREATE INDEX cell_by_later_day ON generation_cell (generation, greatest(effective_on, recorded_on));

CREATE VIEW cell AS
SELECT region, opd, segment, category, funding, state, effective_on, recorded_on, workers
  FROM generation_cell
 WHERE generation = (SELECT generation FROM live_generation);

ALTER TABLE opd RENAME TO generation_opd;
ALTER TABLE generation_opd ADD COLUMN generation integer NOT NULL DEFAULT 0;
ALTER TABLE generation_opd ALTER COLUMN generation DROP DEFAULT;
ALTER TABLE generation_opd
    DROP CONSTRAINT one_name_per_opd,
    ADD CONSTRAINT one_name_per_opd PRIMARY KEY (generation, opd);

CREATE VIEW opd AS
SELECT opd, version, region, name
  FROM generation_opd
 WHERE generation = (SELECT generation FROM live_generation);

-- Everybody counted, whatever the day: the sums of the cells, moved in the same statement.
CREATE TABLE office_total (
    generation integer NOT NULL,
    region     text COLLATE "C" NOT NULL,
    opd        uuid    NOT NULL,
    segment    text    NOT NULL,
    category   text    NOT NULL,
    funding    text    NOT NULL,
    state      text    NOT NULL,
    workers    bigint  NOT NULL,
    CONSTRAINT one_total_per_office_and_kind PRIMARY KEY (generation, region, opd, segment, category, funding, state)
) WITH (fillfactor = 70);

CREATE TABLE region_total (
    generation integer NOT NULL,
    region     text COLLATE "C" NOT NULL,
    segment    text    NOT NULL,
    category   text    NOT NULL,
    funding    text    NOT NULL,
    state      text    NOT NULL,
    workers    bigint  NOT NULL,
    moves      bigint  NOT NULL DEFAULT 1,
    CONSTRAINT one_total_per_region_and_kind PRIMARY KEY (generation, region, segment, category, funding, state)
) WITH (fillfactor = 70);

COMMENT ON COLUMN region_total.moves IS 'How often it was moved; the sum over a region rises with each change of it';

INSERT INTO office_total (generation, region, opd, segment, category, funding, state, workers)
SELECT generation, region, opd, segment, category, funding, state, sum(workers)
  FROM generation_cell
 GROUP BY generation, region, opd, segment, category, funding, state;

INSERT INTO region_total (generation, region, segment, category, funding, state, workers)
SELECT generation, region, segment, category, funding, state, sum(workers)
  FROM generation_cell
 GROUP BY generation, region, segment, category, funding, state;

-- Answers hold published figures too: what changes them counts here.
CREATE TABLE told_change (
    changes bigint NOT NULL
);
CREATE UNIQUE INDEX one_count_of_told_changes ON told_change ((true));
INSERT INTO told_change (changes) VALUES (0);

CREATE FUNCTION count_told_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE told_change SET changes = changes + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER figures_are_told
    AFTER INSERT OR UPDATE OR DELETE ON figure
    FOR EACH STATEMENT EXECUTE FUNCTION count_told_change();
