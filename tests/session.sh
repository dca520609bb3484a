# Sourced by test.sh and bench.sh from the repository's root: builds while the services start, and leaves nothing behind
# however it ends. Gives: session CONFIGURATION [on-demand], in_group COMMAND, close_session, and $folder, which is removed at
# the end. On demand: only the tests are built, and no service is started before a test asks for it. The folder lies in $in, if that is set.

set -euo pipefail
name=$(basename "$0")

command -v dotnet >/dev/null || { echo "$name: the .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# No build server may outlive this run.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

folder= running= services= compiler=

close_session() {
  trap - EXIT
  trap '' INT TERM HUP
  if [ -n "$running" ]; then kill -TERM -- "-$running" 2>/dev/null || true; fi
  if [ -n "$services" ]; then kill -KILL -- "-$services" 2>/dev/null || true; fi
  stop_compiler
  [ -z "$folder" ] || ARENDE_TEST_FOLDER=$folder tests/services.sh stop || true
}
end() {
  local code=$?
  close_session
  exit "$code"
}

# In a process group of its own, and waited for, so that a signal to this script is answered at once.
in_group() {
  "$@" </dev/null 9>&- &
  running=$!
  local code=0 group=$running
  wait "$running" || code=$?
  running=
  # What it has left running.
  kill -KILL -- "-$group" 2>/dev/null || true
  return "$code"
}

# One compiler for all projects of this run, three times as quick as one for each. It listens before the build begins: where
# the build starts it, two of its nodes do so at once, and the second spins for ever on the name that the first has taken.
shared=(-p:UseSharedCompilation=false)
start_compiler() {
  local version sdks tries
  pipe=compiler-$(basename "$folder")
  version=$(dotnet --version)
  sdks=$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]$/\1/p")
  dotnet "$sdks/$version/Roslyn/bincore/VBCSCompiler.dll" "-pipename:$pipe" </dev/null >"$folder/compiler.log" 2>&1 9>&- &
  compiler=$!
  # So that the shell says nothing when it is killed.
  disown "$compiler"
  for tries in $(seq 1 100); do
    # Roslyn puts its pipes there, whatever TMPDIR says.
    [ ! -S "/tmp/$pipe" ] || { shared=(-p:UseSharedCompilation=true "-p:SharedCompilationId=$pipe"); return; }
    kill -0 "$compiler" 2>/dev/null || return 0
    sleep 0.1
  done
}
stop_compiler() {
  [ -n "$compiler" ] || return 0
  kill -KILL -- "-$compiler" 2>/dev/null || true
  rm -f "/tmp/$pipe"
  compiler=
}

build() { # CONFIGURATION WHAT
  # With Elsa (elsa=elsa/) there are folders of their own, and no lock file.
  local packages=(-p:RestoreLockedMode=true)
  [ -z "${elsa:-}" ] || packages=(-p:Elsa=true)
  dotnet build "$2" -c "$1" -v quiet "${packages[@]}" "${shared[@]}"
}

# Memory that is a folder, where there is room for some hundred databases.
memory() {
  local free
  free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || return 1
  [ "${free:-0}" -ge 8388608 ] && [ -w /dev/shm ] && echo /dev/shm
}

session() { # CONFIGURATION [on-demand]
  tests/services.sh install
  folder=$(mktemp -d "${in:-${TMPDIR:-/tmp}}/arende-XXXXXX")
  trap end EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  set -m
  export ARENDE_TEST_FOLDER=$folder

  local what=Arende.sln
  if [ "${2:-}" = on-demand ]; then
    what=tests/Tests.slnf
  else
    tests/services.sh start >"$folder/start.log" 2>&1 </dev/null &
    services=$!
  fi

  echo "Building …" >&2
  local built=0
  mkdir -p artifacts
  # Two runs in one clone take turns at the compiler.
  exec 9>artifacts/build.lock
  flock 9
  start_compiler
  in_group build "$1" "$what" >"$folder/build.log" 2>&1 || built=$?
  stop_compiler
  exec 9>&-
  grep -E '(warning|error) [A-Z]+[0-9]+|error' "$folder/build.log" | sort -u >&2 || true
  [ "$built" -eq 0 ] || { echo "$name: the build failed" >&2; exit 1; }

  [ -n "$services" ] || return 0
  wait "$services" || { cat "$folder/start.log" >&2; echo "$name: the services did not start" >&2; exit 1; }
  services=
  eval "$(tests/services.sh env)"
}
