-- A rejected row that was sent again, whatever came of it then, is no longer to be mended: the row that was sent is.
SET lock_timeout = '5s';

ALTER TABLE roster_rejected_row ADD COLUMN mended_at timestamptz;

CREATE INDEX roster_rejected_row_to_mend ON roster_rejected_row (import_id, row) WHERE mended_at IS NULL;
