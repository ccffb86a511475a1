#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty data folder. Makes the database and three roles:
#   helhed_owner    owns the tables and migrates them
#   helhed_app      what the application may do; signs in nowhere
#   helhed_gateway  signs in, and is a plain member of helhed_app: it cannot change audit rows
# Passwords come from the environment and stand in no argument that other processes could read.
set -euo pipefail

: "${DATABASE_PASSWORD:?the password of helhed_gateway}"
: "${DATABASE_MIGRATION_PASSWORD:?the password of helhed_owner}"

psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv gateway_password DATABASE_PASSWORD
\getenv owner_password DATABASE_MIGRATION_PASSWORD
CREATE ROLE helhed_app NOLOGIN;
CREATE ROLE helhed_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE helhed_gateway LOGIN PASSWORD :'gateway_password' IN ROLE helhed_app;
CREATE DATABASE helhed OWNER helhed_owner;
REVOKE ALL ON DATABASE helhed FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE helhed TO helhed_app;
SQL
