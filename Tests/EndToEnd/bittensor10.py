"""Drives the unmodified bittensor 10.5 SDK: a wallet and a subnet, started, weighed, and paid after an epoch."""

import asyncio
import sys
import tempfile
import time

import bittensor as bt
from bittensor_wallet import Keypair, Wallet

endpoint = sys.argv[1]
folder = tempfile.mkdtemp()


def wallet(uri: str) -> Wallet:
    made = Wallet(name=uri.strip("/").replace("/", "-"), hotkey="default", path=folder)
    cold, hot = Keypair.create_from_uri(uri), Keypair.create_from_uri(uri + "//hot")
    made.set_coldkey(keypair=cold, encrypt=False, overwrite=True)
    made.set_coldkeypub(keypair=cold, encrypt=False, overwrite=True)
    made.set_hotkey(keypair=hot, encrypt=False, overwrite=True)
    return made


def check(condition, what) -> None:
    print(("ok   " if condition else "FAIL ") + str(what), flush=True)
    if not condition:
        sys.exit(1)


subtensor = bt.Subtensor(network=endpoint)
alice, bob, charlie = wallet("//Alice"), wallet("//Bob"), wallet("//Charlie")


def sudo(function: str, **parameters) -> None:
    inner = subtensor.substrate.compose_call("AdminUtils", function, parameters)
    call = subtensor.substrate.compose_call("Sudo", "sudo", {"call": inner})
    extrinsic = subtensor.substrate.create_signed_extrinsic(call=call, keypair=alice.coldkey)
    receipt = subtensor.substrate.submit_extrinsic(extrinsic, wait_for_inclusion=True)
    check(receipt.is_success, f"sudo {function}")


check(subtensor.get_balance(alice.coldkeypub.ss58_address).tao == 1_000_000, "Alice has a million TAO")
before = subtensor.get_balance(bob.coldkeypub.ss58_address)
check(
    subtensor.transfer(
        wallet=alice, destination_ss58=bob.coldkeypub.ss58_address, amount=bt.Balance.from_tao(5)
    ).success,
    "a transfer",
)
check(subtensor.get_balance(bob.coldkeypub.ss58_address).rao == before.rao + 5_000_000_000, "Bob has 5 TAO more")

check(subtensor.register_subnet(alice).success, "a subnet is registered")
netuid = max(subtensor.get_all_subnets_netuid())
check(netuid == 2, f"it is subnet {netuid}")
sudo("sudo_set_admin_freeze_window", window=0)
sudo("sudo_set_tempo", netuid=netuid, tempo=16)
sudo("sudo_set_weights_set_rate_limit", netuid=netuid, weights_set_rate_limit=0)
sudo("sudo_set_commit_reveal_weights_enabled", netuid=netuid, enabled=False)
sudo("sudo_set_subnet_emission_enabled", netuid=netuid, enabled=True)
sudo("sudo_set_min_allowed_weights", netuid=netuid, min_allowed_weights=1)
sudo("sudo_set_start_call_delay", delay=0)
check(subtensor.start_call(alice, netuid=netuid).success, "the subnet is started")
for one in (bob, charlie):
    check(subtensor.burned_register(one, netuid=netuid).success, f"{one.name} registers")
check(
    subtensor.add_stake(
        wallet=bob, netuid=netuid, hotkey_ss58=bob.hotkey.ss58_address, amount=bt.Balance.from_tao(500)
    ).success,
    "Bob stakes 500 TAO",
)
stake = subtensor.get_stake(
    coldkey_ss58=bob.coldkeypub.ss58_address, hotkey_ss58=bob.hotkey.ss58_address, netuid=netuid
)
check(stake.rao > 0, f"Bob's stake is {stake}")

axon = bt.Axon(wallet=charlie, ip="127.0.0.9", external_ip="127.0.0.9", port=18999, external_port=18999)
check(subtensor.serve_axon(netuid=netuid, axon=axon).success, "Charlie announces an axon")

uids = {hotkey: uid for uid, hotkey in enumerate(subtensor.metagraph(netuid).hotkeys)}
miner, validator = uids[charlie.hotkey.ss58_address], uids[bob.hotkey.ss58_address]
for _ in range(60):
    if subtensor.metagraph(netuid).validator_permit[validator]:
        break
    time.sleep(0.5)
check(bool(subtensor.metagraph(netuid).validator_permit[validator]), "Bob has a validator permit after an epoch")
check(
    subtensor.set_weights(wallet=bob, netuid=netuid, uids=[miner], weights=[1.0]).success,
    "Bob weighs Charlie",
)
for _ in range(60):
    metagraph = subtensor.metagraph(netuid)
    if metagraph.incentive[miner] > 0:
        break
    time.sleep(0.5)
check(metagraph.incentive[miner] > 0.99, f"Charlie's incentive is {metagraph.incentive[miner]}")
for _ in range(60):
    metagraph = subtensor.metagraph(netuid)
    if metagraph.dividends[validator] > 0:
        break
    time.sleep(0.5)
check(metagraph.dividends[validator] > 0.99, f"Bob's dividends are {metagraph.dividends[validator]}")
check(metagraph.axons[miner].ip == "127.0.0.9" and metagraph.axons[miner].port == 18999, "the axon is in the metagraph")
earned = subtensor.get_stake(
    coldkey_ss58=charlie.coldkeypub.ss58_address, hotkey_ss58=charlie.hotkey.ss58_address, netuid=netuid
)
check(earned.rao > 0, f"Charlie earned {earned}")


async def asynchronous() -> None:
    async with bt.AsyncSubtensor(network=endpoint) as remote:
        check(await remote.get_current_block() > 0, "the asynchronous client reads the block")


asyncio.run(asynchronous())
print("bittensor", bt.__version__, "works")
