#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: for each service a database, the role that owns it and makes its tables, and the
# role that uses them.
set -eu
for service in enrolment coverage notification; do
  prefix="PAYUNG_$(echo "$service" | tr '[:lower:]' '[:upper:]')"
  # By variable and \gexec: psql quotes, and no password stands on a command line or in the log.
  psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v service="$service" -v owner="${service}_owner" <<SQL
\\getenv password ${prefix}_PASSWORD
\\getenv owner_password ${prefix}_OWNER_PASSWORD
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'owner', :'owner_password') \\gexec
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'service', :'password') \\gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'service', :'owner') \\gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'service') \\gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'service', :'service') \\gexec
\\connect :"service"
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"service";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE ON SEQUENCES TO :"service";
SQL
done
