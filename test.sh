#!/usr/bin/env bash
# Runs every test on a real PostgreSQL, RabbitMQ and Chromium, and cleans up after itself.
#
#   ./test.sh                              everything
#   ./test.sh --filter SmtpSink            the tests whose full name contains the word
#   ./test.sh --filter '/*/*/SmtpSink*/*'  xunit's query filter
#   ./test.sh --elsa                       everything, and on Elsa itself too, where its packages are to be had (docs/elsa.md)
#   ./test.sh -trait kind=chaos            any other option goes to the test programs as it is
#
# Missing parts are installed with apt-get. The 20 slowest tests are listed at the end. The last line is "N passed, N failed, N skipped".
cd "$(dirname "${BASH_SOURCE[0]}")" || exit

options=() filtered= elsa=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) sed -n '2,10s/^# \{0,1\}//p' test.sh; exit 0 ;;
    --filter)
      [ $# -ge 2 ] || { echo "test.sh: --filter needs a word" >&2; exit 2; }
      filtered=yes
      if [ "${2:0:1}" = / ]; then options+=(-filter "$2"); else options+=(-method "*$2*"); fi
      shift 2 ;;
    --elsa) elsa=elsa/; shift ;;
    *) filtered=yes; options+=("$1"); shift ;;
  esac
done

# Nothing here is measured, and no server of the common services is ever killed. Some hundred programs start, compile and end: without
# the double mapping of compiled code, and with room for 64 MB between two collections, they take a third less of the processors, and a
# tenth less where code is compiled a second time only when it has been called 768 times (30 is usual).
# A thread without work sleeps, as in the product.
export ARENDE_TEST_FSYNC=off DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 DOTNET_GCgen0size=0x4000000 DOTNET_TC_CallCountThreshold=0x300 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0
# The programs under test make no PDFs: the tests of those have a worker of their own.
export Arende__Node=off
. tests/session.sh
# What the tests store is thrown away within minutes: it isn't written to a disk that has to be cleaned of it again.
in=$(memory) || in=
session Debug ${filtered:+on-demand}
export TMPDIR=$folder/tmp
mkdir "$TMPDIR"

passed=0 failed=0 skipped=0
# What went wrong outside any test counts as a failure, so that the last line never says less than the exit code.
complain() { failed=$((failed + 1)); printf 'test.sh: %s\n' "$*" >&2; }
count() { sed -n "0,/<assembly /{s/.*<assembly [^>]*\b$2=\"\([0-9]*\)\".*/\1/p}" "$1"; }

slowest() {
  grep -ho '<test [^>]* time="[^"]*"' "$@" | sed 's/<test .*name="\([^"]*\)".* time="\([^"]*\)"/\2 \1/' |
    sort -rn | head -n 20 | while read -r seconds test; do LC_ALL=C printf '%8.1f s  %s\n' "$seconds" "$test"; done
}

# One run of a test program, by its own name and what tells it from others of the same.
play() { # PROJECT[-PART] OPTION…
  local name=$1 code=0
  shift
  "tests/${name%%-*}/bin/${elsa}Debug/net10.0/${name%%-*}" -noLogo -noColor -xml "$folder/$name.xml" "$@" 2>&1 | tee "$folder/$name.log" || code=$?
  echo "$code" >"$folder/$name.code"
}
# What needs no service, while the kills have the services to themselves and wait for most of the time.
alone_and_units() {
  play Arende.Tests >/dev/null &
  play Arende.IntegrationTests-alone -trait runs=alone
  wait
}
tell() { # PROJECT[-PART] [may-be-empty]
  local report=$folder/$1.xml code passes failures skips
  code=$(cat "$folder/$1.code" 2>/dev/null) || code=unknown
  if [ ! -s "$report" ]; then
    complain "$1 ended with code $code and without a report"
    return
  fi
  passes=$(count "$report" passed)
  failures=$(($(count "$report" failed) + $(count "$report" errors)))
  skips=$(count "$report" skipped)
  passed=$((passed + passes)) failed=$((failed + failures)) skipped=$((skipped + skips))
  [ "$code" = 0 ] || [ "$failures" -gt 0 ] || complain "$1 ended with code $code"
  # A filter may leave one project without tests, but not both.
  [ $((passes + failures)) -gt 0 ] || [ -n "${2:-}" ] || complain "$1 ran no test"
}

if [ -n "$filtered" ]; then
  for project in Arende.Tests Arende.IntegrationTests; do
    in_group play "$project" "${options[@]}"
    tell "$project" may-be-empty
  done
else
  in_group play Arende.IntegrationTests -trait- runs=alone
  in_group alone_and_units
  for part in Arende.Tests Arende.IntegrationTests Arende.IntegrationTests-alone; do tell "$part"; done
fi
[ $((passed + failed)) -gt 0 ] || complain "no test matched"

echo "The 20 slowest tests:"
slowest "$folder"/*.xml || true

# The log is long, and the product under test speaks in it too: what to look for stands at its end.
grep -hA 20 '\[FAIL\]$' "$folder"/*.log || true
grep -hA 1 '\[SKIP\]$' "$folder"/*.log || true

close_session
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
