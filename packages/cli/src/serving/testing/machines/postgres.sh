#!/bin/bash
# Makes the database that the environment names where there is none yet, and serves it.
set -eu
data=/var/lib/postgresql/data
as_postgres() { setpriv --reuid postgres --regid postgres --init-groups "$@"; }
install --directory --mode 700 --owner postgres --group postgres "$data"
if [ ! -s "$data/PG_VERSION" ]; then
  as_postgres initdb --pgdata="$data" --username="$POSTGRES_USER" \
    --pwfile="$POSTGRES_PASSWORD_FILE" --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8
  echo "host all all all scram-sha-256" >> "$data/pg_hba.conf"
  as_postgres pg_ctl --pgdata="$data" --options="-c listen_addresses=" --wait start
  as_postgres createdb --username="$POSTGRES_USER" "$POSTGRES_DB"
  as_postgres pg_ctl --pgdata="$data" --wait stop
fi
exec setpriv --reuid postgres --regid postgres --init-groups \
  postgres -D "$data" -c listen_addresses='*'
