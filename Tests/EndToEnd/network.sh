#!/usr/bin/env bash
# Honest miners are paid in their true order and cheats below them, with an outsider, and with commit and reveal; and
# the check notices when two miners are swapped.
set -euo pipefail
plexus=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
run() { "$plexus" up --chain-port 0 --gateway-port 0 --page-port 0 --json --check "$@" >"$scratch/out.jsonl"; }

start=$(date +%s)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${PLEXUS_VENVS:-$here/../../.venv-clients}/v10/bin/python
run --epochs 10 --seed 1 --commit-reveal
tail -n 1 "$scratch/out.jsonl"
echo "ten epochs with commit and reveal, and the check, took $(($(date +%s) - start)) s"

# A validator and the gateway are killed on the way; they come back and go on.
(
    sleep 25
    pkill -9 -f 'plexus validator .*wallets/validator-2/' || true
    sleep 5
    pkill -9 -f 'plexus gateway ' || true
) &
# One outsider is started by the network, one runs already, with a key of its own.
"$python" "$here/outsider.py" 18400 "$scratch/wallets" >"$scratch/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
run --epochs 10 --seed 2 --miner "python-miner=$python $here/outsider.py" \
    --miner "python-server=http://127.0.0.1:18400"
kill "$server"
tail -n 1 "$scratch/out.jsonl"
echo "the order holds with two outsiders on unmodified bittensor axons, who are paid by their quality like all others, and with parts killed"

if run --epochs 10 --seed 3 --swap bm25-expanded=skim; then
    echo "the check did not notice that two miners were swapped" >&2
    exit 1
fi
echo "the check notices two swapped miners"
