-- Why: who may ask for a token, and as whom; a secret is here only as a keyed hash.
SET lock_timeout = '5s';

CREATE TABLE credential (
    client_id   text        NOT NULL PRIMARY KEY,
    secret_hash bytea       NOT NULL,
    role        text        NOT NULL,
    opd_id      uuid,
    region      text,
    slot        integer     NOT NULL,
    issued_by   text        NOT NULL,
    issued_at   timestamptz NOT NULL DEFAULT now(),
    revoked_by  text,
    revoked_at  timestamptz,
    CONSTRAINT role_is_known CHECK (role IN ('OPD', 'REGION', 'ADMIN')),
    CONSTRAINT only_an_opd_has_an_opd CHECK ((role = 'OPD') = (opd_id IS NOT NULL)),
    CONSTRAINT only_an_admin_has_no_region CHECK ((role = 'ADMIN') = (region IS NULL)),
    CONSTRAINT revoking_has_a_time_and_an_actor CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
    CONSTRAINT slots_are_one_to_five CHECK (slot BETWEEN 1 AND 5)
);

CREATE UNIQUE INDEX five_live_credentials_per_opd ON credential (opd_id, slot)
    WHERE role = 'OPD' AND revoked_at IS NULL;
CREATE UNIQUE INDEX five_live_credentials_per_region ON credential (region, slot)
    WHERE role = 'REGION' AND revoked_at IS NULL;
