#!/usr/bin/env bash
# Starts a network, buys conversations with OpenAI's unmodified client, and asks a validator why it pays its best miner
# what it does. Real models take part with PLEXUS_CHAT_MODELS=auto, where they are installed.
set -euo pipefail
plexus=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venvs=${PLEXUS_VENVS:-$here/../../.venv-clients}
if [ ! -f "$venvs/openai/ready" ]; then
    mkdir -p "$venvs"
    python3 -m venv "$venvs/openai"
    "$venvs/openai/bin/pip" install -q --disable-pip-version-check openai==3.57.0
    touch "$venvs/openai/ready"
fi
scratch=$(mktemp -d)
"$plexus" up --models "${PLEXUS_CHAT_MODELS:-none}" --chain-port 0 --gateway-port 0 --page-port 0 --json \
    >"$scratch/out.jsonl" 2>"$scratch/err.log" &
network=$!
trap 'kill -INT "$network" 2>/dev/null || true; wait "$network" 2>/dev/null || true; rm -rf "$scratch"' EXIT
value() { head -n 1 "$scratch/out.jsonl" | python3 -c 'import json,sys; print(json.loads(sys.stdin.readline())[sys.argv[1]])' "$1"; }

# The uid of the chat subnet's best paid miner.
best() {
    tail -n 1 "$scratch/out.jsonl" | python3 -c '
import json, sys
rows = json.loads(sys.stdin.readline()).get("chat") or []
best = max(rows, key=lambda row: row["incentive"], default=None)
if not best or best["incentive"] == 0: sys.exit(1)
print(best["uid"])' 2>/dev/null
}
uid=
for _ in $(seq 110); do
    uid=$(best) && break
    kill -0 "$network" || break
    sleep 1
done
[ -n "$uid" ] || { echo "nobody was paid in the chat subnet" >&2; cat "$scratch/err.log" >&2; exit 1; }
"$venvs/openai/bin/python" "$here/chat.py" "$(value gateway)" "$(value apiKey)"
"$plexus" validator explain "$uid" --data "$(value data)/validators/chat-validator-1" --items 3
