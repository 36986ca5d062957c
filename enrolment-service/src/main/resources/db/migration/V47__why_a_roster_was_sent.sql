-- Why: an import may say why, as other commands do; the ledger keeps it with each event that the import causes.
SET lock_timeout = '5s';

ALTER TABLE roster_import ADD COLUMN note text
    CONSTRAINT why_of_an_import_is_one_word CHECK (note ~ '^[A-Za-z0-9/.:_()-]{1,60}$');
