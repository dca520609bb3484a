#!/usr/bin/env bash
# Runs every test on a real PostgreSQL, RabbitMQ and Chromium, and cleans up after itself.
#
#   ./test.sh                              everything
#   ./test.sh --filter SmtpSink            the tests whose full name contains the word
#   ./test.sh --filter '/*/*/SmtpSink*/*'  xunit's query filter
#   ./test.sh -trait kind=browser          any other option goes to the test programs as it is
#
# Missing parts are installed with apt-get. The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

options=() filtered=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
    --filter)
      [ $# -ge 2 ] || { echo "test.sh: --filter needs a word" >&2; exit 2; }
      filtered=yes
      if [ "${2:0:1}" = / ]; then options+=(-filter "$2"); else options+=(-method "*$2*"); fi
      shift 2 ;;
    *) filtered=yes; options+=("$1"); shift ;;
  esac
done

command -v dotnet >/dev/null || { echo "test.sh: the .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# No build server may outlive this run.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

tests/services.sh install
folder=$(mktemp -d "${TMPDIR:-/tmp}/arende-test-XXXXXX")

running= services=
end() {
  local code=$?
  trap - EXIT
  trap '' INT TERM HUP
  if [ -n "$running" ]; then kill -TERM -- "-$running" 2>/dev/null || true; fi
  if [ -n "$services" ]; then kill -KILL -- "-$services" 2>/dev/null || true; fi
  ARENDE_TEST_FOLDER=$folder tests/services.sh stop || true
  exit "$code"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Each in a process group of its own, waited for so that a signal is answered at once.
set -m
in_group() {
  "$@" </dev/null &
  running=$!
  local code=0
  wait "$running" || code=$?
  running=
  return "$code"
}

ARENDE_TEST_FOLDER=$folder tests/services.sh start >"$folder/start.log" 2>&1 </dev/null &
services=$!

build() {
  dotnet restore Arende.sln --locked-mode -v quiet &&
    dotnet build Arende.sln --no-restore -c Debug -v quiet -p:UseSharedCompilation=false
}
build_log=$folder/build.log
echo "Building …"
mkdir -p artifacts
# Two runs in one clone take turns at the compiler.
exec 9>artifacts/build.lock
flock 9
built=0
in_group build >"$build_log" 2>&1 || built=$?
grep -E '(warning|error) [A-Z]+[0-9]+|error' "$build_log" | sort -u >&2 || true
[ "$built" -eq 0 ] || { echo "test.sh: the build failed" >&2; exit 1; }
exec 9>&-

wait "$services" || { cat "$folder/start.log" >&2; echo "test.sh: the services did not start" >&2; exit 1; }
services=
eval "$(ARENDE_TEST_FOLDER=$folder tests/services.sh env)"

passed=0 failed=0 skipped=0 complaints=0
complain() { complaints=$((complaints + 1)); printf 'test.sh: %s\n' "$*" >&2; }
count() { sed -n "0,/<assembly /{s/.*<assembly [^>]*\b$2=\"\([0-9]*\)\".*/\1/p}" "$1"; }

for project in Arende.Tests Arende.IntegrationTests; do
  echo "$project"
  report=$folder/$project.xml
  code=0
  in_group "tests/$project/bin/Debug/net10.0/$project" -noLogo -noColor -xml "$report" ${options[@]+"${options[@]}"} || code=$?
  if [ ! -s "$report" ]; then
    failed=$((failed + 1))
    complain "$project ended with code $code and without a report"
    continue
  fi
  passes=$(count "$report" passed) failures=$(count "$report" failed) errors=$(count "$report" errors) skips=$(count "$report" skipped)
  passed=$((passed + passes)) failed=$((failed + failures + errors)) skipped=$((skipped + skips))
  [ "$code" -eq 0 ] || [ $((failures + errors)) -gt 0 ] || { failed=$((failed + 1)); complain "$project ended with code $code"; }
  [ $((passes + failures + errors)) -gt 0 ] || [ -n "$filtered" ] || { failed=$((failed + 1)); complain "$project ran no test"; }
done

# A filter may leave one project without tests, but not both.
[ $((passed + failed)) -gt 0 ] || complain "the filter matched no test"
result=0
[ $((failed + complaints)) -eq 0 ] || result=1
trap - EXIT INT TERM HUP
ARENDE_TEST_FOLDER=$folder tests/services.sh stop
echo "$passed passed, $failed failed, $skipped skipped"
exit "$result"
