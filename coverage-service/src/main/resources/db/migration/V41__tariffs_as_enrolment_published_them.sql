-- What a person costs a month, copied from the topic: planner and checks calculate with nothing else.
SET lock_timeout = '5s';

CREATE TABLE tariff (
    tariff      uuid    NOT NULL,
    version     bigint  NOT NULL,
    segment     text    NOT NULL,
    funding     text    NOT NULL,
    sector      text    NOT NULL,
    programmes  text[]  NOT NULL,
    amount      numeric,
    rate        numeric,
    valid_from  date    NOT NULL,
    valid_until date,
    legal_basis text    NOT NULL,
    CONSTRAINT one_copy_per_tariff PRIMARY KEY (tariff),
    CONSTRAINT tariff_is_an_amount_or_a_rate CHECK ((amount IS NULL) <> (rate IS NULL)),
    CONSTRAINT tariff_ends_after_it_begins CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
