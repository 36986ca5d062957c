-- Published percentages are figures too, and a figure that fails its checks waits until somebody else accepts it.
SET lock_timeout = '5s';

ALTER TABLE figure
    ADD COLUMN percent numeric,
    ADD COLUMN base    bigint,
    ADD COLUMN gap     bigint,
    ADD COLUMN marked  boolean NOT NULL DEFAULT false,
    ADD COLUMN checks  jsonb   NOT NULL DEFAULT '[]',
    DROP CONSTRAINT figure_is_a_baseline_or_a_denominator,
    ADD CONSTRAINT figure_is_of_a_known_kind CHECK (kind IN ('BASELINE', 'DENOMINATOR', 'COVERAGE')),
    DROP CONSTRAINT denominator_is_somebody,
    ADD CONSTRAINT denominator_is_somebody CHECK (value > 0 OR kind <> 'DENOMINATOR' AND value = 0),
    ADD CONSTRAINT coverage_is_a_percentage CHECK ((kind = 'COVERAGE') = (percent IS NOT NULL));

COMMENT ON COLUMN figure.percent IS 'As printed, with the decimals it was printed with';
COMMENT ON COLUMN figure.marked IS 'A check failed: not used until somebody else accepts it';
COMMENT ON COLUMN figure.checks IS 'What each check found on the day it was entered';

CREATE TABLE figure_acceptance (
    figure      uuid        NOT NULL,
    reason      text        NOT NULL,
    accepted_by text        NOT NULL,
    accepted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_figure_is_accepted_once PRIMARY KEY (figure),
    CONSTRAINT acceptance_is_of_a_figure FOREIGN KEY (figure) REFERENCES figure (id),
    CONSTRAINT acceptance_has_a_reason CHECK (length(trim(reason)) BETWEEN 10 AND 500)
);
