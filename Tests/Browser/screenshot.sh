#!/bin/sh
# Takes a picture of a page in a real browser, without a display.
#
#   screenshot.sh URL OUT.png [WIDTHxHEIGHT] [light|dark]
#
# Waits up to WAIT seconds (60) until the page says that it has content (data-ready="yes"), then photographs it.
# CHROMIUM names the browser; otherwise the usual names are tried.
set -eu

usage() {
    echo "usage: $0 URL OUT.png [WIDTHxHEIGHT] [light|dark]" >&2
    exit 2
}

[ $# -ge 2 ] && [ $# -le 4 ] || usage
url=$1
out=$2
size=${3:-1280x900}
scheme=${4:-light}
case $size in *x*) ;; *) usage ;; esac
case $scheme in
    light) scheme_number=1 ;;
    dark) scheme_number=0 ;;
    *) usage ;;
esac

browser=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
if [ -z "$browser" ]; then
    echo "no Chromium found; install it (on Debian: apt-get install -y chromium) or set CHROMIUM" >&2
    exit 1
fi

case $url in
    http://*)
        left=${WAIT:-60}
        until curl -fsS --max-time 5 "$url" 2>/dev/null | grep -q 'data-ready="yes"'; do
            left=$((left - 1))
            if [ "$left" -le 0 ]; then
                echo "$url has no content yet; raise WAIT, or see whether the chain runs" >&2
                exit 1
            fi
            sleep 1
        done
        ;;
esac

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
sandbox=
[ "$(id -u)" -ne 0 ] || sandbox=--no-sandbox

# --timeout ends the wait for a page whose event stream never does.
rm -f "$out"
"$browser" --headless=new $sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --no-first-run \
    --user-data-dir="$profile" --blink-settings="preferredColorScheme=$scheme_number" \
    --window-size="${size%x*},${size#*x}" --timeout=5000 --screenshot="$out" "$url" >"$profile/log" 2>&1 || true
if [ ! -s "$out" ]; then
    echo "the browser took no picture; it says:" >&2
    tail -n 20 "$profile/log" >&2
    exit 1
fi
echo "$out"
