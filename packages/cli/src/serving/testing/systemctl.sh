#!/bin/bash
# Stands in for systemctl where no systemd runs: starts what a unit says, as the user and with the
# environment that it says, without any right; nothing else of its sandbox. WALK is a folder of the test's.
set -eu
unit_of() { sed -n "s/^$1=//p" /etc/systemd/system/consentry@.service; }
start() {
  instance=${1#consentry@}
  systemd-analyze verify "/etc/systemd/system/consentry@$instance.service"
  install --directory --mode 700 --owner consentry --group consentry /var/lib/consentry /var/cache/consentry
  read -ra command <<< "$(unit_of ExecStart | sed "s/%i/$instance/")"
  settings=()
  while read -r line; do settings+=("$line"); done < /etc/consentry/environment
  cd "$(unit_of WorkingDirectory)"
  # shellcheck disable=SC2046
  env --ignore-environment PATH=/usr/bin:/bin HOME=/var/lib/consentry PORT="$WALK_PORT" \
    CONSENTRY_METRICS_TOKEN="$CONSENTRY_METRICS_TOKEN" \
    $(unit_of Environment) "${settings[@]}" \
    setpriv --reuid consentry --regid consentry --init-groups --no-new-privs --bounding-set=-all \
    --inh-caps=-all "${command[@]}" > "$WALK/log" 2>&1 &
  echo $! > "$WALK/pid"
  for _ in $(seq 600); do
    kill -0 "$(cat "$WALK/pid")" || { cat "$WALK/log" >&2; exit 1; }
    if curl --silent --fail "http://127.0.0.1:$WALK_PORT/ready" > /dev/null; then return; fi
    sleep 0.2
  done
  cat "$WALK/log" >&2
  exit 1
}
stop() {
  kill -TERM "$(cat "$WALK/pid")"
  while kill -0 "$(cat "$WALK/pid")" 2> /dev/null; do sleep 0.1; done
}
case "$1" in
  daemon-reload) ;;
  enable) [ "$2" = --now ]; start "$3" ;;
  start) start "$2" ;;
  stop) stop ;;
  *) echo "systemctl $1 is not stood in for" >&2; exit 1 ;;
esac
