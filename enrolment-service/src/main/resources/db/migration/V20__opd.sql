-- Why: an OPD is who sends rosters and who is told about its people.
SET lock_timeout = '5s';

CREATE TABLE opd (
    id             uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    region         text        NOT NULL,
    name           text        NOT NULL,
    contacts       jsonb       NOT NULL DEFAULT '[]',
    budget_year    integer,
    budget_amount  bigint,
    budget_funding text,
    version        bigint      NOT NULL DEFAULT 1,
    opened_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_opd_of_a_name_per_region UNIQUE (region, name),
    CONSTRAINT workers_follow_the_region_of_their_opd UNIQUE (id, region),
    CONSTRAINT a_name_says_something CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    CONSTRAINT a_budget_has_year_amount_and_funding CHECK (num_nulls(budget_year, budget_amount, budget_funding) IN (0, 3)),
    CONSTRAINT a_budget_is_not_negative CHECK (budget_amount >= 0)
);
