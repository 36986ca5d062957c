-- A finalisation can be cancelled: its bill keeps its place in the ledger, so that an older word does not bring it back, and says nothing.
SET lock_timeout = '5s';

ALTER TABLE bill
    ALTER COLUMN people DROP NOT NULL,
    ALTER COLUMN amount DROP NOT NULL,
    ALTER COLUMN due_on DROP NOT NULL,
    ADD CONSTRAINT a_bill_says_all_or_is_taken_back CHECK (num_nulls(people, amount, due_on) IN (0, 3)
        AND (paid_on IS NULL OR people IS NOT NULL));
