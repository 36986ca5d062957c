-- Why: people change their state every month and their place hardly ever; no index names the state any more, so that a new
-- state is written beside the old one on the same page (a heap-only tuple) and costs a sixth. The table is rewritten once.
SET lock_timeout = '5s';

-- Half of a page waits for the next state of the people on it.
ALTER TABLE worker SET (fillfactor = 50);
ALTER TABLE worker ADD COLUMN on_roster boolean NOT NULL GENERATED ALWAYS AS (state <> 'DELISTED') STORED;

DROP INDEX one_open_registration_per_person;
CREATE UNIQUE INDEX one_open_registration_per_person ON worker (nik_hash) WHERE on_roster;

DROP INDEX worker_by_end_of_sk;
CREATE INDEX worker_by_end_of_sk ON worker (opd_id, sk_until, id) WHERE sk_until IS NOT NULL AND on_roster;

DROP INDEX worker_left_by_nik;
CREATE INDEX worker_left_by_nik ON worker (nik_hash) WHERE NOT on_roster AND nik_hash IS NOT NULL;

-- A summary of the states on each few pages is all that is needed to find the few people of a rare one; it does not stand
-- in the way of a new state beside the old.
DROP INDEX worker_by_opd_and_state;
CREATE INDEX worker_by_state ON worker USING brin (state text_bloom_ops (n_distinct_per_range = 16))
    WITH (pages_per_range = 16, autosummarize = on);

-- The latest one noted of a person, at whichever OPD; two branches, so that each has its index.
CREATE OR REPLACE FUNCTION kpj_of(person bytea) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT number FROM (
        SELECT k.number, k.noted_at FROM worker w JOIN kpj k ON k.worker_id = w.id
        WHERE w.nik_hash = person AND w.on_roster
        UNION ALL
        SELECT k.number, k.noted_at FROM worker w JOIN kpj k ON k.worker_id = w.id
        WHERE w.nik_hash = person AND NOT w.on_roster) AS noted
    ORDER BY noted_at DESC, number DESC LIMIT 1
$$;
