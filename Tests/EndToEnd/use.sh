#!/usr/bin/env bash
# Starts a network, buys an answer with curl, looks at the page in a browser, ends it with Ctrl-C.
set -euo pipefail
plexus=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'kill -INT "$network" 2>/dev/null || true; rm -rf "$scratch"' EXIT

start=$(date +%s)
"$plexus" up --chain-port 0 --gateway-port 0 --page-port 0 --json >"$scratch/out.jsonl" 2>"$scratch/err.log" &
network=$!
value() { head -n 1 "$scratch/out.jsonl" | python3 -c 'import json,sys; print(json.loads(sys.stdin.readline())[sys.argv[1]])' "$1"; }

for _ in $(seq 600); do
    [ -s "$scratch/out.jsonl" ] && break
    sleep 0.1
done
echo "reachable after $(($(date +%s) - start)) s; with the release build ${RELEASE_BUILD_SECONDS:-?} s before it"

paid=
for _ in $(seq 90); do
    if tail -n 1 "$scratch/out.jsonl" | python3 -c '
import json, sys
board = json.loads(sys.stdin.readline())
sys.exit(0 if any(row["incentive"] > 0 for row in board.get("rows", [])) else 1)' 2>/dev/null; then
        paid=$(($(date +%s) - start))
        break
    fi
    sleep 1
done
[ -n "$paid" ] || { echo "no miner was paid within 90 s" >&2; cat "$scratch/err.log" >&2; exit 1; }
echo "the first miner was paid after $paid s"

answer=$(curl -sS --fail-with-body "$(value gateway)/v1/search" -H "authorization: Bearer $(value apiKey)" \
    -H "content-type: application/json" -d '{"query": "instrument for measuring temperature", "top_k": 3}')
python3 -c '
import json, sys
answer = json.loads(sys.argv[1])
assert len(answer["results"]) == 3, answer
assert answer["receipt"]["miner"]["uid"] >= 0 and answer["receipt"]["quality"]["score"] > 0.3, answer
print("bought:", [result["title"] for result in answer["results"]])' "$answer"
refused=$(curl -s -o "$scratch/refused" -w '%{http_code}' "$(value gateway)/v1/search" -d '{}')
[ "$refused" = 401 ] && grep -q '"error"' "$scratch/refused"
echo "a buyer without a key is refused in OpenAI's form"
PLEXUS_URL=$(value gateway) PLEXUS_API_KEY=$(value apiKey) \
    python3 "$here/guides.py" "$plexus" "$here/../../docs/guides/buyer.md"

if ! command -v chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1 || true
fi
if command -v chromium >/dev/null; then
    "$here/../Browser/screenshot.sh" "$(value page)" "$scratch/page.png" >/dev/null
    size=$(stat -c %s "$scratch/page.png")
    [ "$size" -gt 20000 ] || { echo "the page's picture has only $size bytes" >&2; exit 1; }
    echo "the page was drawn by a browser ($size bytes)"
else
    curl -sS --fail "$(value page)" | grep -q "<svg"
    echo "no browser here; the page has its drawings"
fi

kill -INT "$network"
wait "$network" || true
sleep 1
if pgrep -f "$plexus (miner|validator|dev|gateway|explorer|up)" >/dev/null; then
    echo "processes were left behind" >&2
    exit 1
fi
echo "Ctrl-C left no process behind"
