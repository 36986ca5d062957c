-- Why: an office has an employer number, budgets of several years and sources, and secrets that change without a gap.
SET lock_timeout = '5s';

ALTER TABLE opd
    ADD COLUMN npp      text,
    ADD COLUMN division text,
    ADD COLUMN budgets  jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT a_division_belongs_to_an_npp CHECK (division IS NULL OR npp IS NOT NULL);

CREATE UNIQUE INDEX one_opd_per_npp_and_division ON opd (npp, coalesce(division, '')) WHERE npp IS NOT NULL;

-- Nothing has changed for a reader of events.
ALTER TABLE opd DISABLE TRIGGER USER;
UPDATE opd SET budgets = jsonb_build_array(jsonb_build_object(
    'year', budget_year, 'amount', budget_amount, 'funding', budget_funding)) WHERE budget_year IS NOT NULL;
ALTER TABLE opd ENABLE TRIGGER USER;

ALTER TABLE credential
    ADD COLUMN previous_hash  bytea,
    ADD COLUMN previous_until timestamptz,
    ADD COLUMN rotated_by     text,
    ADD CONSTRAINT a_previous_secret_ends CHECK (num_nulls(previous_hash, previous_until, rotated_by) IN (0, 3));
