#!/usr/bin/env bash
# Everything that CI runs. `--fast` leaves out what needs the release binary and real clients.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fast=false
for argument in "$@"; do
    case "$argument" in
    --fast) fast=true ;;
    *)
        echo "usage: ./plexus test [--fast]" >&2
        exit 64
        ;;
    esac
done

step() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }

step "format"
swift format lint --strict -r Sources Tests

step "build with tests"
swift build --build-tests 2>&1 | grep -vE '^\[[0-9]+/[0-9]+\]' || true
test "${PIPESTATUS[0]}" = 0

step "tests"
swift test --skip-build 2>&1 | tee .build/test.log | grep -E '✘|failed|passed after|error:|warning: unre' || true
test "${PIPESTATUS[0]}" = 0

if $fast; then
    step "done, the fast part"
    exit 0
fi

step "release build"
./plexus --version
plexus=.build/release/plexus

step "genesis"
spec=../shared/data/raw_spec_testfinney.json
if [ -f "$spec" ]; then
    test "$($plexus chain genesis-hash --spec "$spec")" = \
        0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105
    echo "the public test network's genesis hash is right"
fi

step "real clients"
./Tests/EndToEnd/clients.sh "$plexus"

step "a whole network pays honest work in its true order"
./Tests/EndToEnd/network.sh "$plexus"

step "done"
