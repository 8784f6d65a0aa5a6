#!/bin/bash
# Stands in for npm where a release is installed beside a checkout: `ci` links what is installed
# there, `run build` takes pages that nobody looks at. The real ones run wherever this is tested.
set -eu
case "$*" in
  ci) node "$WALK_LINKS" "$PWD" ;;
  "run build") touch packages/web/dist/index.html ;;
  *) echo "npm $* is not stood in for" >&2; exit 1 ;;
esac
