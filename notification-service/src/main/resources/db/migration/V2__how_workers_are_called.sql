-- Names and staff numbers, the only personal data of this service; a tombstone on worker-directory deletes the row.
SET lock_timeout = '5s';

CREATE TABLE worker_name (
    worker_id    uuid   NOT NULL CONSTRAINT a_worker_has_one_name PRIMARY KEY,
    version      bigint NOT NULL,
    name         text   NOT NULL,
    staff_number text
);
