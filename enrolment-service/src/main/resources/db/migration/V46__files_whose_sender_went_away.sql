-- Why: a file whose sender went away while a replica died is found by its silence and deleted; nobody waits for it.
SET lock_timeout = '5s';

ALTER TABLE roster_part ADD COLUMN kept_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX roster_import_receiving ON roster_import (received_at) WHERE state = 'RECEIVING';
