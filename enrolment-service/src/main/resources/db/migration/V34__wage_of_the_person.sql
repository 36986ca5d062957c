-- Why: a wage earner whose own wage is known is billed on it and not on the base of the OPD.
SET lock_timeout = '5s';

CREATE OR REPLACE VIEW payable_worker AS
SELECT w.id AS worker_id, w.opd_id, w.segment, w.funding, w.effective_on, p.paid_until,
    CASE WHEN w.segment = 'PU' THEN nullif(profile.wage, 0) END AS income
FROM worker w LEFT JOIN protection p ON p.worker_id = w.id LEFT JOIN profile ON profile.worker_id = w.id
WHERE w.state IN ('REGISTERED', 'ACTIVE', 'BEHIND') OR (w.state = 'LAPSED' AND w.reason = 'ARREARS');
