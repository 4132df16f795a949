#!/usr/bin/env bash
# Runs Bittensor's own, unmodified clients against a chain for developers.
set -euo pipefail
plexus=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venvs=${PLEXUS_VENVS:-$here/../../.venv-clients}
mkdir -p "$venvs"

environment() {
    [ -f "$venvs/$1/ready" ] && return
    python3 -m venv "$venvs/$1"
    "$venvs/$1/bin/pip" install -q --disable-pip-version-check "${@:2}"
    touch "$venvs/$1/ready"
}
environment v10 bittensor==10.5.0
environment v11 bittensor==11.3.0

scratch=$(mktemp -d)
chain=
cleanup() {
    [ -z "$chain" ] || kill "$chain" 2>/dev/null || true
    rm -rf "$scratch"
}
trap cleanup EXIT

start_chain() {
    [ -z "$chain" ] || { kill "$chain" 2>/dev/null; wait "$chain" 2>/dev/null || true; }
    "$plexus" dev --port 0 --json "$@" >"$scratch/chain.json" 2>"$scratch/chain.log" &
    chain=$!
    for _ in $(seq 100); do
        [ -s "$scratch/chain.json" ] && break
        sleep 0.1
    done
    endpoint=$(python3 -c 'import json,sys; print(json.loads(open(sys.argv[1]).readline())["endpoint"])' "$scratch/chain.json")
}

export HOME=$scratch
start_chain
"$venvs/v10/bin/python" "$here/bittensor10.py" "$endpoint"
start_chain
"$venvs/v11/bin/python" "$here/bittensor11.py" "$endpoint" "$venvs/v11/bin/btcli"
