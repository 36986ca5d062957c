-- Why: what an OPD pays for a month, for whom and by which rows of the tariff; once it is paid it never changes.
SET lock_timeout = '5s';

CREATE TABLE wage_base (
    opd_id     uuid        REFERENCES opd (id),
    region     text,
    valid_from date        NOT NULL,
    amount     bigint      NOT NULL,
    source     text        NOT NULL,
    set_by     text        NOT NULL,
    set_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_wage_base_is_of_an_opd_or_a_region CHECK (num_nonnulls(opd_id, region) = 1),
    CONSTRAINT a_wage_base_begins_with_a_month CHECK (valid_from = date_trunc('month', valid_from)),
    CONSTRAINT a_wage_base_is_a_wage CHECK (amount BETWEEN 1 AND 1000000000),
    CONSTRAINT one_wage_base_per_first_month UNIQUE NULLS NOT DISTINCT (opd_id, region, valid_from)
);

CREATE SEQUENCE payment_code;

CREATE TABLE contribution (
    id                uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id            uuid        NOT NULL,
    region            text        NOT NULL,
    month             date        NOT NULL,
    state             text        NOT NULL DEFAULT 'DRAFT',
    people            integer     NOT NULL DEFAULT 0,
    amount            bigint      NOT NULL DEFAULT 0,
    due_on            date        NOT NULL,
    computed_at       timestamptz NOT NULL DEFAULT now(),
    payment_code      text,
    finalised_at      timestamptz,
    payment_reference text,
    paid_on           date,
    paid_by           text,
    posted_to         uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    posted_at         timestamptz,
    FOREIGN KEY (opd_id, region) REFERENCES opd (id, region),
    CONSTRAINT one_contribution_per_opd_and_month UNIQUE (opd_id, month),
    CONSTRAINT a_payment_code_is_used_once UNIQUE (payment_code),
    CONSTRAINT a_payment_reference_is_used_once UNIQUE (payment_reference),
    CONSTRAINT a_contribution_is_for_a_month CHECK (month = date_trunc('month', month)),
    CONSTRAINT contribution_state_is_known CHECK (state IN ('DRAFT', 'FINALISED', 'PAID', 'POSTED')),
    CONSTRAINT only_a_draft_has_no_payment_code CHECK ((state = 'DRAFT') = (payment_code IS NULL)),
    CONSTRAINT what_is_paid_says_how CHECK (num_nonnulls(payment_reference, paid_on, paid_by)
        = CASE WHEN state IN ('PAID', 'POSTED') THEN 3 ELSE 0 END)
);
CREATE INDEX contribution_to_post ON contribution (id) WHERE state = 'PAID';

CREATE TABLE contribution_charge (
    contribution_id uuid    NOT NULL REFERENCES contribution (id),
    number          integer NOT NULL,
    segment         text    NOT NULL,
    funding         text    NOT NULL,
    income          bigint  NOT NULL,
    base            bigint  NOT NULL,
    jkk             bigint  NOT NULL,
    jkm             bigint  NOT NULL,
    rules           uuid[]  NOT NULL,
    PRIMARY KEY (contribution_id, number),
    CONSTRAINT one_charge_per_matter UNIQUE (contribution_id, segment, funding, income)
);

CREATE TABLE contribution_line (
    contribution_id uuid    NOT NULL,
    worker_id       uuid    NOT NULL REFERENCES worker (id),
    charge          integer NOT NULL,
    PRIMARY KEY (contribution_id, worker_id),
    FOREIGN KEY (contribution_id, charge) REFERENCES contribution_charge (contribution_id, number)
);

CREATE FUNCTION refuse_to_alter_what_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM changed JOIN contribution c ON c.id = changed.contribution_id WHERE c.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'the lines of a month are frozen once it is finalised';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER frozen_lines_are_not_added AFTER INSERT ON contribution_line
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_what_is_frozen();
CREATE TRIGGER frozen_lines_are_not_deleted AFTER DELETE ON contribution_line
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_what_is_frozen();
CREATE TRIGGER frozen_lines_are_not_changed AFTER UPDATE ON contribution_line
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_what_is_frozen();
