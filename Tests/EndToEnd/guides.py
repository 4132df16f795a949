"""Runs the commands of a guide as its reader would: guides.py PLEXUS PAGE …

All blocks marked `sh` of a page make one shell script, which stops at the first command that fails. It runs in a folder
of its own with `plexus` on the path. A guide has ten blocks at most, and the buyers' page no word of the chain.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

CHAIN_WORDS = ["chain", "block", "token", "hotkey", "coldkey", "subnet", "stake", "validator", "miner", "epoch", "tao"]

plexus = pathlib.Path(sys.argv[1]).resolve()
for name in sys.argv[2:]:
    page = pathlib.Path(name)
    text = page.read_text()
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S)
    if not 1 <= len(blocks) <= 10:
        sys.exit(f"{page}: {len(blocks)} blocks of commands; one to ten are wanted")
    if page.stem == "buyer":
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S).lower()
        found = [word for word in CHAIN_WORDS if re.search(rf"\b{word}s?\b", prose)]
        if found:
            sys.exit(f"{page}: buyers need not know these words: {', '.join(found)}")
    with tempfile.TemporaryDirectory() as folder:
        tools = pathlib.Path(folder) / "bin"
        tools.mkdir()
        (tools / "plexus").symlink_to(plexus)
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        script = "set -euo pipefail\n" + "\n".join(f"echo '--- {page.stem} {n + 1}'\n{b}" for n, b in enumerate(blocks))
        environment = dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}")
        # What a page starts in the background ends with it, and does not hold its output open.
        with open(pathlib.Path(folder) / "output", "w+") as output:
            run = subprocess.Popen(
                ["bash", "-c", script], cwd=work, env=environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True,
            )
            try:
                status = run.wait(timeout=600)
            except subprocess.TimeoutExpired:
                status = "none: more than ten minutes"
            finally:
                try:
                    os.killpg(run.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            output.seek(0)
            said = output.read()
        if status != 0:
            sys.exit(f"{page}: exit status {status}\n{said[-6000:]}")
    print(f"{page}: all {len(blocks)} blocks of commands ran")
