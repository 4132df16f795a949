#!/usr/bin/env bash
# A whole network: honest miners in their true order, cheats below them; and a check that notices when they are not.
set -euo pipefail
plexus=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
run() { "$plexus" up --chain-port 0 --gateway-port 0 --page-port 0 --json "$@" >"$scratch/out.jsonl"; }

start=$(date +%s)
run --epochs 10 --check --seed 1
tail -n 1 "$scratch/out.jsonl"
echo "ten epochs and the check took $(($(date +%s) - start)) s"

if run --epochs 10 --check --seed 1 --swap bm25-expanded=skim; then
    echo "the check did not notice that two miners were swapped" >&2
    exit 1
fi
echo "the check notices two swapped miners"

sleep 1
if pgrep -f "$plexus (miner|validator|dev|gateway|explorer)" >/dev/null; then
    echo "processes were left behind" >&2
    exit 1
fi
echo "no process is left behind"
