-- Why: what BPJS wants to know of a person beyond the roster is personal, so it is one sealed document; the wage stands
-- beside it because contributions are computed over many people at once.
SET lock_timeout = '5s';

CREATE TABLE profile (
    worker_id  uuid        NOT NULL PRIMARY KEY REFERENCES worker (id) ON DELETE CASCADE,
    sealed     bytea       NOT NULL,
    wage       bigint,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_wage_is_not_negative CHECK (wage >= 0)
);
