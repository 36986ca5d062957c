-- Why: a file can register the people on it in the same pass: one row, one event. The event then says both days, so the row
-- keeps the first one too.
SET lock_timeout = '5s';

ALTER TABLE worker
    ADD COLUMN listed_on date,
    ADD CONSTRAINT who_comes_registered_was_on_the_roster_by_then CHECK (
        version > 1 OR listed_on IS NULL OR (state = 'REGISTERED' AND listed_on <= effective_on)) NOT VALID;
COMMENT ON COLUMN worker.listed_on IS 'First day on the roster of somebody whose first event is a registration; null for all others';

ALTER TABLE roster_import
    ADD COLUMN register_on date,
    ADD COLUMN registered  bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT nobody_is_registered_before_listed CHECK (register_on >= listed_on);
