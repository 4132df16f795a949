#!/usr/bin/env python3
"""Makes what the README shows: runs a local network for ten epochs, takes a picture of its page, records the terminal,
buys an answer with curl, and writes all of it into docs/images and README.md.

Usage: docs/pictures.py [PLEXUS]   (the built binary; default .build/release/plexus)
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import time

root = pathlib.Path(__file__).resolve().parent.parent
plexus = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/release/plexus")
images = root / "docs/images"
images.mkdir(exist_ok=True)

network = subprocess.Popen(
    [plexus, "up", "--chain-port", "0", "--gateway-port", "0", "--page-port", "0"],
    stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL,
    text=True,
)
frames, lines, welcome = [], [], ""
started = time.time()
for line in network.stdout:
    line = line.rstrip("\n")
    if line.startswith("block "):
        if not welcome:
            welcome = "\n".join(lines)
        elif lines:
            frames.append((time.time() - started, "\n".join(lines).rstrip()))
        lines = [line]
    else:
        lines.append(line)
    if frames and re.search(r"epoch (1\d|[2-9]\d) ", frames[-1][1].split("\n")[0]):
        break

page = re.search(r"page +(\S+)", welcome).group(1)
command = re.search(r"search +(curl .*?)\n\s*-H (.*?) -d", welcome, re.S)
gateway = re.search(r"curl -s (http://\S+)/v1/search", welcome).group(1)
key = re.search(r"Bearer (\S+?)\"", welcome).group(1)
query = {"query": "instrument for measuring temperature", "top_k": 3}
answer = subprocess.run(
    ["curl", "-s", f"{gateway}/v1/search", "-H", f"authorization: Bearer {key}", "-H", "content-type: application/json",
     "-d", json.dumps(query)],
    capture_output=True, text=True, check=True,
).stdout
subprocess.run([root / "Tests/Browser/screenshot.sh", page, images / "page.png", "1280x900", "light"], check=True)
network.send_signal(2)
network.wait(timeout=20)


def recording(frames) -> str:
    """An animated SVG: each frame is shown in its turn, the last one longest."""
    shown = frames[:: max(1, len(frames) // 24)] + [frames[-1]]
    columns = max(len(row) for _, text in shown for row in text.split("\n"))
    rows = max(len(text.split("\n")) for _, text in shown)
    step, hold = 0.6, 4.0
    total = step * (len(shown) - 1) + hold
    width, height = 20 + columns * 7.3, 24 + rows * 17
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img">',
        "<title>The terminal of a local network: scores, pay and cheats found, epoch by epoch</title>",
        "<style>text{font:12px ui-monospace,Menlo,Consolas,monospace;fill:#d7dde5;white-space:pre}g{opacity:0}",
    ]
    for number in range(len(shown)):
        begin = number * step / total * 100
        end = 100 if number == len(shown) - 1 else (number + 1) * step / total * 100
        out.append(
            f"@keyframes f{number}{{0%,{max(begin - 0.01, 0):.2f}%{{opacity:{1 if begin == 0 else 0}}}"
            f"{begin:.2f}%,{max(end - 0.01, 0):.2f}%{{opacity:1}}{end:.2f}%,100%{{opacity:{1 if end == 100 else 0}}}}}"
            f"#f{number}{{animation:f{number} {total:.1f}s steps(1) infinite}}"
        )
    out.append(f'</style><rect width="{width:.0f}" height="{height:.0f}" rx="8" fill="#11161d"/>')
    for number, (_, text) in enumerate(shown):
        out.append(f'<g id="f{number}">')
        for row, content in enumerate(text.split("\n")):
            out.append(f'<text x="10" y="{24 + row * 17}" xml:space="preserve">{html.escape(content)}</text>')
        out.append("</g>")
    return "\n".join(out) + "\n</svg>\n"


(images / "terminal.svg").write_text(recording(frames))

bought = json.loads(answer)
receipt = bought["receipt"]
short = {
    "object": bought["object"],
    "model": bought["model"],
    "results": bought["results"],
    "receipt": {name: receipt[name] for name in ("id", "miner", "quality", "latency_ms", "price")},
}
readme = (root / "README.md").read_text()


def replace(mark: str, text: str) -> None:
    global readme
    pattern = re.compile(f"<!-- {mark} -->.*?<!-- /{mark} -->", re.S)
    readme = pattern.sub(lambda _: f"<!-- {mark} -->\n{text}\n<!-- /{mark} -->", readme)


board = "\n".join(row.rstrip() for row in frames[-1][1].split("\n"))
replace("board", f"```\n{board}\n```")
replace(
    "answer",
    "```sh\ncurl -s http://127.0.0.1:8080/v1/search \\\n"
    f'  -H "authorization: Bearer {key}" -H "content-type: application/json" \\\n'
    f"  -d '{json.dumps(query)}'\n```\n```json\n{json.dumps(short, indent=2, ensure_ascii=False)}\n```",
)
(root / "README.md").write_text(readme)
print("wrote docs/images/page.png, docs/images/terminal.svg and README.md")
