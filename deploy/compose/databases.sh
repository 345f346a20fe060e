#!/usr/bin/env bash
# Run once by the postgres image, when the volume is new: one database and one owner for each service and for Keycloak.
# Nobody can even connect to another's database.
set -euo pipefail

for service in order fulfilment billing customer reporting keycloak; do
  variable="${service^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U postgres -d postgres \
    -v name="$service" -v password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
