#!/bin/sh
# Run once by the postgres image on an empty volume: the logins and the database of docs/own-postgresql.md.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -U postgres <<'SQL'
CREATE ROLE schakel_owner LOGIN CREATEROLE PASSWORD :'owner';
CREATE ROLE schakel_app LOGIN PASSWORD :'app';
CREATE ROLE schakel_jobs NOLOGIN;
GRANT schakel_jobs TO schakel_owner, schakel_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE schakel OWNER schakel_owner;
REVOKE ALL ON DATABASE schakel FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE schakel TO schakel_owner, schakel_app;
\connect schakel
CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;
SQL
