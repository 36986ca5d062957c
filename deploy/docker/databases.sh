#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: a database and a role of its own for each service.
set -eu
for service in enrolment coverage notification; do
  variable="PAYUNG_$(echo "$service" | tr '[:lower:]' '[:upper:]')_PASSWORD"
  # By variable and \gexec: psql quotes, and no password stands on a command line or in the log.
  psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v role="$service" <<SQL
\\getenv password $variable
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'role', :'password') \\gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'role', :'role') \\gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'role') \\gexec
SQL
done
