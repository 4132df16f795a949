"""A small market on a chain for developers: a subnet with miners and validators as processes of their own.

What the runs of audits, killed neurons and hostile miners share.
"""

import hashlib
import json
import os
import pathlib
import signal
import subprocess
import time
import urllib.request

from async_substrate_interface import SubstrateInterface
from bittensor_wallet import Keypair


# The seed of //Alice, who administers and owns everything here.
ALICE = "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a"


def key_file(path: pathlib.Path, seed: str) -> Keypair:
    """Writes a key in the plain form of wallets."""
    key = Keypair.create_from_seed(seed)
    path.write_text(json.dumps({"secretSeed": seed, "ss58Address": key.ss58_address, "cryptoType": 1}))
    return key


def wait_for(condition, seconds: float, what: str):
    """What `condition` gives once it is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.1)
    raise SystemExit(f"FAIL waited {seconds} s for {what}")


class Market:
    """A chain, a subnet, and its neurons."""

    def __init__(self, plexus: str, folder: str, blocks: str = "250ms"):
        self.plexus, self.folder = os.path.realpath(plexus), pathlib.Path(folder)
        self.processes, self.keys, self.uids, self.hosts = {}, {}, {}, {}
        self.started = 0
        self.spawn("chain", "dev", "--port", "0", "--blocks", blocks, "--json")
        self.endpoint = json.loads(self.first_line("chain"))["endpoint"]
        self.substrate = SubstrateInterface(self.endpoint, ss58_format=42)
        self.coldkey_file = str(self.folder / "owner.json")
        self.owner = key_file(self.folder / "owner.json", ALICE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.processes.values():
            if process.poll() is None:
                process.kill()
        for process in self.processes.values():
            process.wait()

    # MARK: processes

    def output(self, name: str) -> pathlib.Path:
        return self.folder / f"{name}.out"

    def log(self, name: str) -> pathlib.Path:
        return self.folder / f"{name}.log"

    def spawn(self, name: str, *arguments: str):
        """Starts `plexus …` under a name; what it printed under that name before is overwritten."""
        with open(self.output(name), "wb") as out, open(self.log(name), "ab") as log:
            self.processes[name] = subprocess.Popen([self.plexus, *arguments], stdout=out, stderr=log)
        return self.processes[name]

    def first_line(self, name: str, seconds: float = 30) -> str:
        def line():
            text = self.output(name).read_text()
            if not text.endswith("\n") and self.processes[name].poll() is not None:
                raise SystemExit(f"FAIL {name} ended at once: {self.log(name).read_text()[-1000:]}")
            return text.splitlines()[0] if "\n" in text else None

        return wait_for(line, seconds, f"a line of {name}")

    def kill(self, name: str):
        self.processes[name].send_signal(signal.SIGKILL)
        self.processes[name].wait()

    def resident(self, name: str) -> float:
        """Resident memory in MiB."""
        with open(f"/proc/{self.processes[name].pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) / 1024

    # MARK: the chain

    def call(self, module: str, function: str, **parameters):
        return self.substrate.compose_call(module, function, parameters)

    def submit(self, call, key: Keypair = None):
        extrinsic = self.substrate.create_signed_extrinsic(call=call, keypair=key or self.owner)
        receipt = self.substrate.submit_extrinsic(extrinsic, wait_for_inclusion=True)
        if not receipt.is_success:
            raise SystemExit(f"FAIL {call.call_module['name']}.{call.call_function.name}: {receipt.error_message}")
        return receipt

    def batch(self, calls, key: Keypair = None):
        return self.submit(self.call("Utility", "batch_all", calls=calls), key)

    def sudo(self, *calls):
        batch = self.call("Utility", "batch_all", calls=list(calls))
        return self.submit(self.call("Sudo", "sudo", call=batch))

    def query(self, item: str, *keys, block: int = None):
        at = self.substrate.get_block_hash(block) if block is not None else None
        value = self.substrate.query("SubtensorModule", item, list(keys), block_hash=at)
        return getattr(value, "value", value)

    def block(self) -> int:
        return self.substrate.get_block_number(None)

    def weights(self, uid: int, block: int = None) -> dict:
        """A neuron's weights by uid, as they are stored."""
        return {int(pair[0]): int(pair[1]) for pair in self.query("Weights", self.netuid, uid, block=block) or []}

    def found(self, miners: list, validators: list, tempo: int = 20, commit_reveal: bool = False):
        """Makes a subnet with everybody registered, and the validators staked equally."""
        admin = lambda function, **parameters: self.call("AdminUtils", function, **parameters)
        for name in [*miners, *validators]:
            seed = "0x" + hashlib.sha256(name.encode()).hexdigest()
            self.keys[name] = key_file(self.folder / f"{name}.json", seed)
        self.sudo(
            admin("sudo_set_admin_freeze_window", window=0),
            admin("sudo_set_network_rate_limit", rate_limit=0),
            admin("sudo_set_start_call_delay", delay=0),
        )
        before = self.query("TotalNetworks")
        owner_hotkey = Keypair.create_from_uri("//owner-hotkey")
        self.submit(self.call("SubtensorModule", "register_network", hotkey=owner_hotkey.ss58_address))
        self.netuid = netuid = int(before)
        self.sudo(
            admin("sudo_set_tempo", netuid=netuid, tempo=tempo),
            admin("sudo_set_weights_set_rate_limit", netuid=netuid, weights_set_rate_limit=0),
            admin("sudo_set_commit_reveal_weights_enabled", netuid=netuid, enabled=commit_reveal),
            admin("sudo_set_subnet_emission_enabled", netuid=netuid, enabled=True),
            admin("sudo_set_min_allowed_weights", netuid=netuid, min_allowed_weights=1),
            admin("sudo_set_max_registrations_per_block", netuid=netuid, max_registrations_per_block=64),
            admin("sudo_set_target_registrations_per_interval", netuid=netuid, target_registrations_per_interval=64),
            admin("sudo_set_serving_rate_limit", netuid=netuid, serving_rate_limit=0),
        )
        self.submit(self.call("SubtensorModule", "start_call", netuid=netuid))
        for name in [*miners, *validators]:
            hotkey = self.keys[name].ss58_address
            self.submit(self.call("SubtensorModule", "burned_register", netuid=netuid, hotkey=hotkey))
        stakes = []
        for name in validators:
            hotkey = self.keys[name].ss58_address
            stakes.append(
                self.call("SubtensorModule", "add_stake", hotkey=hotkey, netuid=netuid, amount_staked=200 * 10**9)
            )
            # Commitments cost a fee, which the hotkey pays.
            stakes.append(self.call("Balances", "transfer_keep_alive", dest=hotkey, value=10**9))
        self.batch(stakes)
        for name in [*miners, *validators]:
            self.uids[name] = int(self.query("Uids", netuid, self.keys[name].ss58_address))

    # MARK: neurons

    def neuron(self, name: str) -> list:
        return [
            "--netuid", str(self.netuid), "--node", self.endpoint, "--hotkey-file", str(self.folder / f"{name}.json"),
            "--json",
        ]

    def miner(self, name: str, manifest: str, backend: str, *more: str):
        """Starts a miner, at the address that it had before where it had one."""
        if name not in self.hosts:
            # Of this process's own, since runs may go on side by side.
            own = os.getpid()
            self.hosts[name] = (f"127.{own % 200 + 1}.{own // 200 % 256}.{len(self.hosts) + 2}", 18_500)
        host, port = self.hosts[name]
        self.spawn(
            name, "miner", "--manifest", manifest, "--backend", backend, "--host", host, "--port", str(port),
            *self.neuron(name), *more,
        )

    def data(self, name: str) -> pathlib.Path:
        return self.folder / f"{name}.data"

    def validator(self, name: str, manifest: str, *more: str):
        self.spawn(
            name, "validator", "--manifest", manifest, "--data", str(self.data(name)), *self.neuron(name), *more
        )

    def status_address(self, name: str) -> str:
        return json.loads(self.first_line(name))["status"].removesuffix("/status")

    def status(self, name: str) -> dict:
        with urllib.request.urlopen(self.status_address(name) + "/status", timeout=10) as reply:
            return json.load(reply)

    def plexus_json(self, *arguments: str):
        """The exit status of a command and its JSON."""
        run = subprocess.run([self.plexus, *arguments, "--json"], capture_output=True, text=True, timeout=120)
        if not run.stdout.strip():
            return run.returncode, run.stderr.strip()
        return run.returncode, json.loads(run.stdout)
