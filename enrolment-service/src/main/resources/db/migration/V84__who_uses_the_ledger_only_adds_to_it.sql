-- Why: who uses the tables may be another role than who owns them (decision 0125), and has its rights by default, on each table
-- that is made. What was told can never be altered, nor the seals over it, by whoever uses them.
SET lock_timeout = '5s';

DO $$
DECLARE
    who text;
BEGIN
    FOR who IN SELECT DISTINCT grantee FROM information_schema.table_privileges
                WHERE table_schema = current_schema() AND table_name = 'event_ledger' AND grantee NOT IN (current_user, 'PUBLIC')
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON event_ledger, ledger_slice, ledger_epoch FROM %I', who);
    END LOOP;
END $$;
