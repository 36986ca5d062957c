-- Why: the keys that close NIKs and sign tokens outlive a restart and are the same for every replica.
SET lock_timeout = '5s';

CREATE TABLE key_ring (
    purpose    text        NOT NULL PRIMARY KEY,
    sealed     bytea       NOT NULL,
    version    integer     NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
);
