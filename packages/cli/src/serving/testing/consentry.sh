#!/bin/bash
# Stands in for a name in the path: the installed command, as its user, on its data.
exec runuser --user consentry -- env CONSENTRY_DATA=/var/lib/consentry PORT="$WALK_PORT" \
  /opt/consentry/node_modules/.bin/consentry "$@"
