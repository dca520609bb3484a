#!/usr/bin/env bash
# Measures what the product must stand, each figure side by side with its yardstick in the same run.
#
#   ./bench.sh [name…]   the figures by name (P1 P3 P7 P11 P13 unless told; P4; P6; P8 P9 P10 P15 on 200 000 cases; P12 on a million assignments; P14 for a summons; P1e for decisions on Elsa, where its packages are; P18 for reminders; P19 for the register's pages; P20 for 200 extracts by mail; P21 for an annual report; S9 beside an attack; PDF for documents); one FIGURE line each on standard output
#   ./bench.sh chaos     the reliability tests in their long form (hours)
#
# A figure reads: FIGURE P1 decision-vs-pgbench 0.31 ratio must=>=0.50
cd "$(dirname "${BASH_SOURCE[0]}")" || exit

case ${1:-} in
  -h | --help) sed -n '2,7s/^# \{0,1\}//p' bench.sh; exit 0 ;;
  chaos) shift; ARENDE_CHAOS=long exec ./test.sh -trait kind=chaos "$@" ;;
esac
# What is measured waits for the disk, whatever the caller's tests do.
unset ARENDE_TEST_FSYNC
[ $# -gt 0 ] || set -- P1 P3 P7 P11 P13

# Only that figure needs Elsa's packages.
elsa=
case " $* " in *" P1e "*) elsa=elsa/ ;; esac

. tests/session.sh
session Release

figures=$folder/figures
measure() { tests/Arende.Benchmarks/bin/${elsa}Release/net10.0/Arende.Benchmarks "$@" | tee "$figures" | sed -u '/^FIGURE /!{w /dev/stderr
d}'; }
code=0
in_group measure "$@" || code=$?

for figure in "$@"; do
  grep -qE "^FIGURE ${figure}[a-z]? " "$figures" || { echo "bench.sh: $figure was not measured" >&2; code=1; }
done
close_session
exit "$code"
