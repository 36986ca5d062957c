-- Why: SIPP is told of a wage and of particulars that changed since it was told last, so what was told is remembered.
SET lock_timeout = '5s';

-- Counts the changes of what SIPP lets an office change: addresses, phones, e-mail, place of work. 0 while nothing is known.
ALTER TABLE profile ADD COLUMN particulars bigint NOT NULL DEFAULT 0;
UPDATE profile SET particulars = 1;

ALTER TABLE sipp_export_row
    ADD COLUMN particulars bigint,
    DROP CONSTRAINT sipp_sheet_is_known,
    ADD CONSTRAINT sipp_sheet_is_known CHECK (sheet IN ('NEW', 'CONTINUING', 'WAGE', 'PARTICULARS', 'LEAVING'));
