#!/usr/bin/env bash
# A PostgreSQL and a RabbitMQ of our own, in one throw-away folder, on free loopback ports. test.sh and bench.sh start and
# stop them with this script; tests use it to take a service away and give it back.
#
#   ARENDE_TEST_FOLDER=/tmp/… tests/services.sh COMMAND
#
#   install            install what is missing (Debian, apt-get)
#   start, stop        both services; stop also removes the folder, with the second set in its folder harmed
#   env                prints the export lines with which tests find the services
#   postgres-start, postgres-stop, postgres-kill (as a power cut), postgres-pause, postgres-continue
#   rabbit-start, rabbit-stop, rabbit-kill (kill -9), rabbit-pause, rabbit-continue
#   rabbit-alarm, rabbit-alarm-clear (the disk alarm: publishers are blocked)
#   rabbit-vhosts NAMES  makes virtual hosts that the guest may use
#   rabbitmqctl ARGS   the broker's own command
#
# ARENDE_TEST_FSYNC=off: a PostgreSQL that doesn't wait for the disk. Not where one is killed, and not where one is measured.
# A service that is started again keeps its port and what it had on disk; one that is paused goes on.
set -euo pipefail

log() { printf '%s\n' "$*" >&2; }
fail() { log "services.sh: $*"; exit 1; }

postgres_bin() {
  # 15 is what production runs; a newer one serves where there is no 15.
  local bin
  for bin in /usr/lib/postgresql/15/bin $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V); do
    [ -x "$bin/initdb" ] && [ "$(basename "$(dirname "$bin")")" -ge 15 ] && { echo "$bin"; return; }
  done
  return 1
}

install() {
  local missing=()
  postgres_bin >/dev/null || missing+=(postgresql-15)
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
  command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  command -v pdfinfo >/dev/null || missing+=(poppler-utils)
  command -v flock >/dev/null && command -v setpriv >/dev/null && command -v setsid >/dev/null || missing+=(util-linux)
  [ ${#missing[@]} -gt 0 ] || return 0

  local by_hand="install them by hand: apt-get install ${missing[*]}"
  command -v apt-get >/dev/null || fail "missing: ${missing[*]}, and there is no apt-get here; $by_hand"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "missing: ${missing[*]}; neither root nor sudo, so $by_hand"
    root=(sudo)
  fi

  log "Installing ${missing[*]} …"
  local output
  output=$("${root[@]}" apt-get update -qq 2>&1) || log "$output"
  if ! apt-cache show postgresql-15 >/dev/null 2>&1; then missing=("${missing[@]/#postgresql-15/postgresql}"); fi
  output=$("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" 2>&1) ||
    { log "$output"; fail "apt-get could not install ${missing[*]}; $by_hand"; }
}

# Below the range from which the kernel gives ports to outgoing connections.
free_port() {
  local port
  while :; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# The waiting below looks every tenth of a second: by the shell itself, without a process for each look and each pause.
exec {never}<> <(:)
pause() { read -rt 0.1 -u "$never" || true; }

# A process that has died but that nobody has buried yet (Z) is not alive.
lives() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  stat=${stat##*) }
  [ "${stat:0:1}" != Z ]
}
alive() {
  local process
  [ -s "$1" ] && { read -r process <"$1" || [ -n "$process" ]; } && lives "$process"
}

postgres_running() { alive "$postgres/data/postmaster.pid"; }

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi
}

postgres_create() {
  [ ! -s "$postgres/data/PG_VERSION" ] || return 0
  mkdir -p "$postgres"
  [ "$(id -u)" -ne 0 ] || chown postgres: "$postgres"
  (cd / && as_postgres "$bin/initdb" -D "$postgres/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log" 2>&1) ||
    { cat "$folder/initdb.log" >&2; fail "PostgreSQL could not be set up"; }
}

# One that needn't survive the machine: nothing is kept for a crash, and nobody tidies hundreds of databases that live for minutes.
postgres_settings() {
  echo "-c max_connections=200 -c fsync=${ARENDE_TEST_FSYNC:-on}"
  [ "${ARENDE_TEST_FSYNC:-on}" = on ] || echo "-c full_page_writes=off -c autovacuum=off -c max_wal_size=4GB"
}

postgres_start() {
  ! postgres_running || { postgres_signal CONT; return; }
  local try
  for try in 1 2 3 4 5; do
    [ -s "$folder/postgres.port" ] || free_port >"$folder/postgres.port"
    if (cd / && as_postgres "$bin/pg_ctl" -D "$postgres/data" -w -t 60 -l "$postgres/log" -o "-p $(cat "$folder/postgres.port") \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories='' $(postgres_settings | tr '\n' ' ')" start >/dev/null 2>&1 </dev/null); then
      touch "$folder/postgres.started"
      return 0
    fi
    # Somebody took the port between the choice and the use: choose again, but only before anyone was told of it.
    [ -e "$folder/postgres.started" ] || rm -f "$folder/postgres.port"
  done
  tail -n 20 "$postgres/log" >&2
  fail "PostgreSQL does not start"
}

# Not by pg_ctl: it reads the pid file again, and waits in vain for a server that was started meanwhile.
postgres_end() { # SIGNAL: INT for an orderly stop, QUIT for a power cut
  postgres_running || return 0
  local main second
  main=$(head -n1 "$postgres/data/postmaster.pid" 2>/dev/null) || return 0
  kill "-$1" "$main" 2>/dev/null || return 0
  for second in $(seq 1 600); do lives "$main" || return 0; pause; done
  fail "PostgreSQL does not stop"
}

postgres_signal() {
  local main
  main=$(head -n1 "$postgres/data/postmaster.pid")
  # First the one that would notice the others.
  kill "-$1" "$main" $(cat "/proc/$main/task/$main/children")
}

rabbit_environment() {
  # An epmd of our own: other Erlang nodes on the machine are not ours to see or stop.
  export HOME=$rabbit/home RABBITMQ_NODENAME="arende-$(basename "$folder" | tr -cd 'A-Za-z0-9')@localhost" \
    RABBITMQ_MNESIA_BASE=$rabbit/mnesia RABBITMQ_LOG_BASE=$rabbit/log RABBITMQ_CONFIG_FILE=$rabbit/rabbitmq.conf \
    RABBITMQ_ENABLED_PLUGINS_FILE=$rabbit/plugins RABBITMQ_PID_FILE=$rabbit/pid ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none" \
    ERL_CRASH_DUMP=$rabbit/erl_crash.dump LANG=C.UTF-8 LC_ALL=C.UTF-8
  [ ! -s "$rabbit/ports" ] || read -r RABBIT_PORT RABBITMQ_DIST_PORT ERL_EPMD_PORT <"$rabbit/ports"
  export RABBITMQ_DIST_PORT ERL_EPMD_PORT
}

rabbit_running() { alive "$rabbit/pid"; }

rabbitmqctl() { /usr/lib/rabbitmq/bin/rabbitmqctl -q "$@"; }

# In one go, since each rabbitmqctl starts an Erlang of its own.
rabbit_vhosts() {
  rabbitmqctl eval "[begin rabbit_vhost:add(V, <<\"tests\">>), rabbit_auth_backend_internal:set_permissions(<<\"guest\">>, V, <<\".*\">>, <<\".*\">>, <<\".*\">>, <<\"tests\">>) end || V <- [$(printf ',<<"%s">>' "$@" | cut -c2-)]]."
}

rabbit_start() {
  ! rabbit_running || { rabbit_signal CONT; return; }
  mkdir -p "$rabbit/home" "$rabbit/log"
  local try second
  for try in 1 2 3 4 5; do
    [ -s "$rabbit/ports" ] || echo "$(free_port) $(free_port) $(free_port)" >"$rabbit/ports"
    rabbit_environment
    printf 'listeners.tcp.1 = 127.0.0.1:%s\nlog.console = false\n' "$RABBIT_PORT" >"$rabbit/rabbitmq.conf"
    rm -f "$rabbit/pid"
    setsid nohup /usr/lib/rabbitmq/bin/rabbitmq-server >"$rabbit/out.log" 2>&1 </dev/null &
    local server=$!
    for second in $(seq 1 600); do
      # The listener is the last thing that a node starts.
      if (exec 3<>"/dev/tcp/127.0.0.1/$RABBIT_PORT") 2>/dev/null && alive "$rabbit/pid"; then
        touch "$rabbit/started"
        return 0
      fi
      lives "$server" || break
      pause
    done
    kill -9 -- "-$server" 2>/dev/null || true
    [ -e "$rabbit/started" ] || rm -f "$rabbit/ports"
  done
  tail -n 20 "$rabbit/out.log" "$rabbit"/log/*.log >&2 || true
  fail "RabbitMQ does not start"
}

rabbit_stop() {
  rabbit_running || return 0
  local node second
  node=$(cat "$rabbit/pid")
  kill -CONT "$node"
  kill -TERM "$node"
  for second in $(seq 1 300); do lives "$node" || return 0; pause; done
  kill -9 "$node"
}

rabbit_signal() { rabbit_running && kill "-$1" "$(cat "$rabbit/pid")"; }

rabbit_kill() {
  rabbit_running || return 0
  rabbit_signal KILL
  while rabbit_running; do pause; done
}

# What was started for this folder carries its name in the environment: nothing of ours is left, nothing else is touched.
sweep() {
  local environment process
  for environment in $(grep -lsaF "ARENDE_TEST_FOLDER=$folder" /proc/[0-9]*/environ 2>/dev/null); do
    process=$(basename "$(dirname "$environment")")
    case " $$ $BASHPID $PPID " in *" $process "*) ;; *) kill -9 "$process" 2>/dev/null || true ;; esac
  done
}

start() {
  mkdir -p "$folder"
  chmod 711 "$folder"
  (postgres_create && postgres_start) &
  local database=$!
  rabbit_start
  wait "$database"
}

stop() {
  [ -d "$folder" ] || return 0
  [ ! -d "$folder/harmed" ] || ARENDE_TEST_FOLDER=$folder/harmed "$self" stop || true
  ! rabbit_running || kill -9 "$(cat "$rabbit/pid")" 2>/dev/null || true
  ! postgres_running || { postgres_signal CONT; postgres_end QUIT; } 2>/dev/null || true
  sweep
  rm -rf "$folder" 2>/dev/null || { sleep 1; rm -rf "$folder"; }
}

environment() {
  rabbit_environment
  cat <<END
export ARENDE_TEST_FOLDER='$folder'
export ARENDE_TEST_SERVICES='$self'
export ARENDE_TEST_POSTGRES='Host=127.0.0.1;Port=$(cat "$folder/postgres.port");Username=postgres;Database=postgres'
export ARENDE_TEST_RABBITMQ='amqp://guest:guest@127.0.0.1:$RABBIT_PORT/'
export ARENDE_TEST_CHROMIUM='$(command -v chromium-headless-shell)'
export ARENDE_TEST_PGBENCH='$bin/pgbench'
END
}

self=$(realpath "${BASH_SOURCE[0]}")
[ "${1:-}" != install ] || { install; exit; }

folder=${ARENDE_TEST_FOLDER:?"says which folder the services live in: run ./test.sh, which sets it"}
export ARENDE_TEST_FOLDER
postgres=$folder/postgres
rabbit=$folder/rabbit
bin=$(postgres_bin) || fail "PostgreSQL 15 or newer is not installed: run $0 install"

case ${1:-} in
  start) start ;;
  stop) stop ;;
  env) environment ;;
  postgres-start) postgres_start ;;
  postgres-stop) postgres_end INT ;;
  postgres-kill) postgres_end QUIT ;;
  postgres-pause) postgres_signal STOP ;;
  postgres-continue) postgres_signal CONT ;;
  rabbit-start) rabbit_start ;;
  rabbit-stop) rabbit_stop ;;
  rabbit-kill) rabbit_kill ;;
  rabbit-pause) rabbit_signal STOP ;;
  rabbit-continue) rabbit_signal CONT ;;
  rabbit-alarm) rabbit_environment; rabbitmqctl set_disk_free_limit 1000000GB ;;
  rabbit-alarm-clear) rabbit_environment; rabbitmqctl set_disk_free_limit 50MB ;;
  rabbit-vhosts) shift; rabbit_environment; rabbit_vhosts "$@" ;;
  rabbitmqctl) shift; rabbit_environment; rabbitmqctl "$@" ;;
  *) sed -n '2,20s/^# \{0,1\}//p' "$self" >&2; exit 2 ;;
esac
