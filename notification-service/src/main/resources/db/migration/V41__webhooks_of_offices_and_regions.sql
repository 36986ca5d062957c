-- Where machines of an office or a region hear what happens to alerts; secrets are sealed with a key that is not here.
SET lock_timeout = '5s';

CREATE TABLE webhook (
    id            uuid        NOT NULL DEFAULT uuidv7() CONSTRAINT a_webhook_has_its_own_id PRIMARY KEY,
    opd_id        uuid,
    region        text,
    place         smallint    NOT NULL CONSTRAINT an_owner_has_ten_places CHECK (place BETWEEN 1 AND 10),
    url           text        NOT NULL,
    happenings    text[]      NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL,
    failing_since timestamptz,
    disabled_at   timestamptz,
    disabled_why  text,
    CONSTRAINT a_webhook_is_of_an_office_or_a_region CHECK (num_nonnulls(opd_id, region) = 1),
    CONSTRAINT a_disabled_webhook_says_why CHECK ((disabled_at IS NULL) = (disabled_why IS NULL)),
    CONSTRAINT an_owner_names_an_address_once UNIQUE NULLS NOT DISTINCT (opd_id, region, url),
    CONSTRAINT a_place_is_taken_once UNIQUE NULLS NOT DISTINCT (opd_id, region, place)
);

CREATE INDEX webhook_of_region ON webhook (region) WHERE region IS NOT NULL;

CREATE TABLE webhook_secret (
    id          uuid        NOT NULL DEFAULT uuidv7() CONSTRAINT a_secret_has_its_own_id PRIMARY KEY,
    webhook_id  uuid        NOT NULL CONSTRAINT a_secret_is_of_a_webhook REFERENCES webhook (id) ON DELETE CASCADE,
    sealed      bytea       NOT NULL,
    made_at     timestamptz NOT NULL,
    valid_until timestamptz
);

CREATE UNIQUE INDEX one_secret_of_a_webhook_is_the_newest ON webhook_secret (webhook_id) WHERE valid_until IS NULL;
CREATE INDEX secret_of_webhook ON webhook_secret (webhook_id);
