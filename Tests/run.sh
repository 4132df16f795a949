#!/usr/bin/env bash
# Everything that CI runs. `--fast` leaves out what needs the release binary and real clients; `--conformance` runs
# only what follows the reference's tests and writes docs/conformance.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fast=false
conformance=false
for argument in "$@"; do
    case "$argument" in
    --fast) fast=true ;;
    --conformance) conformance=true ;;
    *)
        echo "usage: ./plexus test [--fast | --conformance]" >&2
        exit 64
        ;;
    esac
done

mkdir -p .build
step() { printf '\n== %s (%s s)\n' "$*" "$SECONDS"; }

# Runs a command with its output in a log; prints the end of the log where it fails.
logged() {
    local log=.build/$1.log
    shift
    if ! "$@" >"$log" 2>&1; then
        grep -E 'error:|✘|failed' "$log" | tail -n 60 || true
        tail -n 40 "$log"
        exit 1
    fi
}

# Runs the tests that follow the reference's, then prints and writes the table from what passed.
conformance() {
    local report=.build/conformance.xml found=.build/conformance-swift-testing.xml passed=true
    step "build with tests"
    logged build-tests swift build --build-tests
    step "tests that follow the reference's"
    rm -f "$found"
    swift test --skip-build --filter '^(PrimitivesTests|EconomicsTests|RuntimeTests|EngineTests)\.' \
        --xunit-output "$report" >.build/tests-conformance.log 2>&1 || passed=false
    grep -E 'Test run with' .build/tests-conformance.log || true
    [ -f "$found" ] || {
        tail -n 40 .build/tests-conformance.log
        exit 1
    }
    step "table"
    CONFORMANCE_REPORT=$PWD/$found CONFORMANCE_WRITE=1 swift test --skip-build --filter '^ConformanceTests\.' \
        >.build/conformance.log 2>&1 || passed=false
    sed -n '/^file  /,/^all  /p' .build/conformance.log
    grep -E 'error:|✘' .build/conformance.log .build/tests-conformance.log | tail -n 40 || true
    $passed
}

if $conformance; then
    conformance
    exit
fi

step "format"
swift format lint --strict -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

step "build with tests"
logged build-tests swift build --build-tests

# Sockets and clocks apart from long calculations: in one process the calculations would take all threads, and time
# limits of connections would run out.
services='RPCTests|NeuronTests|GatewayTests|ExplorerTests|EngineTests|ClientTests|NodeKitTests'
# Whole markets, and detectors on hundreds of them.
slow='TrialTests|AuditTests|DetectorPowerTests'
step "tests of services"
logged tests-services swift test --skip-build --filter "^($services)\\." --skip "$slow"
grep -E 'Test run with' .build/tests-services.log

step "tests of everything else"
logged tests-core swift test --skip-build --skip "^($services)\\." --skip "$slow"
grep -E 'Test run with' .build/tests-core.log

if $fast; then
    step "done, the fast part"
    exit 0
fi

step "tests of whole markets"
logged tests-markets swift test --skip-build --filter "$slow"
grep -E 'Test run with' .build/tests-markets.log

step "release build"
before=$SECONDS
./plexus --version
built=$((SECONDS - before))
plexus=.build/release/plexus

step "genesis"
spec=../shared/data/raw_spec_testfinney.json
if [ -f "$spec" ]; then
    test "$($plexus chain genesis-hash --spec "$spec")" = \
        0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105
    echo "the public test network's genesis hash is right"
fi

step "errors"
# What fails while a command runs is said without the usage, with status 1; mistakes in the words have it, and status 64.
fails() {
    local status=0 wanted=$1
    shift
    "$@" >/dev/null 2>.build/error.txt || status=$?
    test "$status" = "$wanted" || { echo "$*: status $status, not $wanted" >&2; exit 1; }
    if [ "$wanted" = 1 ]; then ! grep -q Usage .build/error.txt; else grep -q Usage .build/error.txt; fi
}
fails 1 "$plexus" economics epoch --input .build/no-such-file
fails 1 "$plexus" lab detection --subnets 1 --items 20 --svg .build/no-such-folder/a.svg
fails 1 "$plexus" subnet trial --manifest .build/no-such-folder
fails 1 "$plexus" audit 2 --manifest .build/no-such-folder
fails 64 "$plexus" lab detection --subnets 0
fails 64 "$plexus" audit terms 2 --delay 5
echo "errors while running come without the usage"

step "the lab"
$plexus lab retention --svg .build/retention.svg
# The same calls by the debug and the release build, each in a process of its own: one report, one state root.
calls="lab invariants --calls 600 --blocks 60 --seed 5 --json"
debug=$(.build/debug/plexus $calls)
test "$debug" = "$($plexus $calls)"
echo "debug and release builds end in the same state"

step "real clients"
./Tests/EndToEnd/clients.sh "$plexus"

step "killed nodes and a full disk"
./Tests/EndToEnd/kills.sh 50

step "hostile clients"
"${PLEXUS_VENVS:-.venv-clients}/v10/bin/python" Tests/EndToEnd/hostile.py "$plexus"

step "a network that can be seen and used"
RELEASE_BUILD_SECONDS=$built ./Tests/EndToEnd/use.sh "$plexus"

step "the guides"
# The pages of miners and validators register with Bittensor's SDK.
PATH="$(realpath "${PLEXUS_VENVS:-.venv-clients}")/v10/bin:$PATH" python3 Tests/EndToEnd/guides.py "$plexus" \
    docs/guides/subnet-builder.md docs/guides/miner.md docs/guides/validator.md

step "validators that are audited"
"${PLEXUS_VENVS:-.venv-clients}/v10/bin/python" Tests/EndToEnd/audit.py "$plexus"

step "killed validators and miners"
"${PLEXUS_VENVS:-.venv-clients}/v10/bin/python" Tests/EndToEnd/neurons.py "$plexus" 20

step "conversations for OpenAI's client"
./Tests/EndToEnd/chat.sh "$plexus"

step "a network that pays honest work in its true order"
./Tests/EndToEnd/network.sh "$plexus"

step "done"
