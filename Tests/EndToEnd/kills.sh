#!/usr/bin/env bash
# Kills a node on disk COUNT times at random moments, and fills the disk under another; see docs/storage.md.
#   kills.sh [COUNT] [PROGRAM]     COUNT is 50 by default; PROGRAM is a built plexus-kills
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
count=${1:-50}
program=${2:-}
if [ -z "$program" ]; then
    swift build -c release --product plexus-kills >&2
    program=.build/release/plexus-kills
fi
scratch=$(mktemp -d)
mounted=
clean() {
    [ -z "$mounted" ] || umount "$mounted" || true
    rm -rf "$scratch"
}
trap clean EXIT

nice "$program" kill "$scratch/killed" "$count"

mkdir "$scratch/small"
if [ "$(uname)" = Linux ] && mount -t tmpfs -o size=96m tmpfs "$scratch/small" 2>/dev/null; then
    mounted=$scratch/small
    echo "a full disk: tmpfs of 96 MB"
    TMPDIR=$scratch nice "$program" full "$scratch/small/data"
else
    echo "a full disk: no mount is permitted here, a limit on the size of files stands in for it"
    TMPDIR=$scratch nice "$program" full "$scratch/small/data" 2000000
fi
