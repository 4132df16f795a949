#!/usr/bin/env python3
"""Writes vectors.json: what independent implementations say about hashes, keys, addresses and signatures.

    pip install bittensor==11.3.0 py-sr25519-bindings==0.2.4 py-bip39-bindings==0.3.0 xxhash pycryptodome
    python3 crypto_vectors.py [OURS.json]

Signatures of ChainCrypto (`ourSignatures`) come from OURS.json, or from the present vectors.json when no file is
given; they are written only if every peer accepts them. Peers sign with fresh randomness, so a new run changes the
signatures of `peerSignatures` and nothing else.
"""
import hashlib
import hmac
import importlib.metadata
import json
import pathlib
import sys

import bip39
import bittensor_core
import sr25519
import xxhash
from Crypto.Hash import keccak

SCHEMES = {"ed25519": 0, "sr25519": 1}
DEV = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"
ABANDON = "abandon " * 11 + "about"
OUT = pathlib.Path(__file__).parent / "vectors.json"
HASH_LENGTHS = [0, 1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 135, 136, 137, 271, 272, 273, 1000]
MESSAGES = [b"", b"a", b"Plexus", bytes(range(256)), b"<Bytes>hello</Bytes>", b"z" * 165, b"z" * 166, b"z" * 1000]


def pattern(length):
    return bytes((7 * i + 3) & 0xFF for i in range(length))


def hashes(length):
    data = pattern(length)
    blake = lambda size: hashlib.blake2b(data, digest_size=size).hexdigest()
    twox = lambda words: "".join(xxhash.xxh64(data, seed=s).intdigest().to_bytes(8, "little").hex() for s in range(words))
    kec = keccak.new(digest_bits=256)
    kec.update(data)
    return {
        "length": length,
        "blake2b128": blake(16), "blake2b256": blake(32), "blake2b512": blake(64),
        "twox64": twox(1), "twox128": twox(2), "twox256": twox(4),
        "keccak256": kec.hexdigest(), "sha3_256": hashlib.sha3_256(data).hexdigest(),
        "sha256": hashlib.sha256(data).hexdigest(), "sha512": hashlib.sha512(data).hexdigest(),
        "hmacSHA512": hmac.new(data[::-1], data, hashlib.sha512).hexdigest(),
    }


def pbkdf2(password, salt, rounds, count):
    output = hashlib.pbkdf2_hmac("sha512", password, salt, rounds, count)
    return {"password": password.hex(), "salt": salt.hex(), "rounds": rounds, "count": count, "output": output.hex()}


def pair(uri, scheme):
    return bittensor_core.Keypair.create_from_uri(uri, crypto_type=SCHEMES[scheme])


def key(uri, scheme, ends_softly=False):
    made = pair(uri, scheme)
    stored = json.loads(bytes(bittensor_core.serialized_keypair_to_keyfile_data(made)))
    return {
        "uri": uri, "scheme": scheme, "address": made.ss58_address,
        "publicKey": bytes(made.public_key).hex(), "privateKey": stored["privateKey"][2:],
        # Nothing prescribes the nonce half of a soft child's private key: the peer draws it at random.
        "endsSoftly": ends_softly,
    }


def refused(uri, scheme):
    try:
        pair(uri, scheme)
    except ValueError as error:
        return {"uri": uri, "scheme": scheme, "reason": str(error).split("(")[0]}
    raise SystemExit(f"the peer accepts {uri!r} ({scheme})")


URIS = [
    "", "///", "///pass word", "//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie", "//Alice//hot",
    "//Alice//stash", "//Alice///", "//Alice////slash first", "//0", "//1", "//+5", "//5", "//05", "//-0",
    "//18446744073709551615", "//18446744073709551616", "//Al ice", "//ünï//cödé", "//e\u0301",
    "//" + "x" * 31, "//" + "x" * 32, "//" + "x" * 63, "//" + "x" * 64, "//" + "x" * 300,
    DEV, DEV + "//Alice", DEV + "///password", ABANDON, ABANDON + "//a//b///pw", "  " + ABANDON.replace(" ", "  ") + " ",
    "0x" + "11" * 32, "0x" + "aB" * 32 + "//hard", "0x" + "00" * 32 + "//hard///ignored with a seed",
]
SOFT_URIS = [
    "/soft", "/1", "//hard/soft", "//a//b/c/d//e", ABANDON + "/soft///Ünïcode pw", "/a\u0301", "/\u0301",
    "/" + "y" * 100,
]
REFUSED_URIS = [
    "/", "//", "//Alice/", "//Alice//", "Alice", "a b c", "0x", "0x" + "11" * 31, "0x" + "11" * 33, "0x" + "11" * 64,
    "0x" + "1" * 63, "0x" + "g" * 64, "0X" + "11" * 32, "\n//Alice", ABANDON.upper(), ABANDON + "\t",
    "abandon " * 11 + "abandon", "abandon " * 10 + "about", "abandon " * 12 + "about", "abandon-" * 11 + "about",
    "ünder//x", "phrase?", "bottom drive obey lake curtain smoke basket hold race lonely fit walkk",
]


def mnemonic(length, seed, password):
    entropy = hashlib.shake_256(seed).digest(length)
    phrase = phrase_of(entropy)
    assert bip39.bip39_validate(phrase, "en")
    mini = bytes(bip39.bip39_to_mini_secret(phrase, password, "en"))
    row = {"entropy": entropy.hex(), "phrase": phrase, "password": password, "miniSecret": mini.hex()}
    stretched = hashlib.pbkdf2_hmac("sha512", entropy, b"mnemonic" + password.encode(), 2048)
    assert stretched[:32] == mini
    row["seed"] = stretched.hex()
    for scheme, kind in SCHEMES.items():
        row[scheme] = bittensor_core.Keypair.create_from_mnemonic(phrase, crypto_type=kind, password=password or None).ss58_address
    return row


def phrase_of(entropy):
    from mnemonic import Mnemonic
    return Mnemonic("english").to_mnemonic(entropy)


def accepted(row):
    public, message, signature = (bytes.fromhex(row[k]) for k in ("publicKey", "message", "signature"))
    address = bittensor_core.ss58_encode(public)
    good = bittensor_core.verify_signature(message, signature, address, crypto_type=SCHEMES[row["scheme"]])
    if row["scheme"] == "sr25519":
        good = good and sr25519.verify(signature, message, public)
    return good


def peer_signatures():
    rows = []
    for scheme in SCHEMES:
        for uri in ["//Alice", "//Alice//hot", ABANDON + "///pw"]:
            made = pair(uri, scheme)
            for message in MESSAGES:
                rows.append({
                    "by": "bittensor-core", "scheme": scheme, "publicKey": bytes(made.public_key).hex(),
                    "message": message.hex(), "signature": bytes(made.sign(message)).hex(),
                })
    for index in range(8):
        public, secret = sr25519.pair_from_seed(hashlib.sha256(bytes([index])).digest())
        for message in MESSAGES[index % 2::2]:
            rows.append({
                "by": "py-sr25519-bindings", "scheme": "sr25519", "publicKey": public.hex(),
                "message": message.hex(), "signature": sr25519.sign((public, secret), message).hex(),
            })
    assert all(accepted(row) for row in rows)
    return rows


def our_signatures():
    source = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    rows = json.loads(source.read_text())["ourSignatures"]
    for row in rows:
        assert bytes(pair(row["uri"], row["scheme"]).public_key).hex() == row["publicKey"]
        assert accepted(row), row
        wrong = dict(row, message=row["message"] + "00")
        assert not accepted(wrong), row
    return rows


def address(public, prefix):
    return {"publicKey": public.hex(), "prefix": prefix, "address": bittensor_core.ss58_encode(public, prefix)}


def main():
    version = importlib.metadata.version
    vectors = {
        "source": {
            "keys, addresses, signatures": f"bittensor-core {version('bittensor-core')} (with bittensor {version('bittensor')})",
            "signatures": f"py-sr25519-bindings {version('py-sr25519-bindings')}",
            "mnemonics": f"py-bip39-bindings {version('py-bip39-bindings')}, mnemonic {version('mnemonic')}",
            "twox": f"xxhash {version('xxhash')}",
            "keccak256": f"pycryptodome {version('pycryptodome')}",
            "other hashes": f"hashlib of Python {sys.version.split()[0]}",
        },
        "hashes": [hashes(length) for length in HASH_LENGTHS],
        "pbkdf2": [
            pbkdf2(b"password", b"salt", 1, 64), pbkdf2(b"password", b"salt", 2, 20), pbkdf2(b"", b"", 3, 64),
            pbkdf2(b"p" * 200, b"s" * 200, 7, 65), pbkdf2(b"key", b"mnemonic", 2048, 64), pbkdf2(b"key", b"x", 5, 200),
        ],
        "keys": [key(uri, scheme) for scheme in SCHEMES for uri in URIS] + [
            key(uri, "sr25519", ends_softly=uri != "//a//b/c/d//e") for uri in SOFT_URIS
        ],
        "refusedURIs": [refused(uri, scheme) for scheme in SCHEMES for uri in REFUSED_URIS]
        + [refused(uri, "ed25519") for uri in SOFT_URIS],
        "mnemonics": [
            mnemonic(length, bytes([length, index]), password)
            for length in (16, 20, 24, 28, 32) for index, password in enumerate(["", "secret", "pässwörd 🔑"])
        ],
        "addresses": [
            address(hashlib.sha256(bytes([index])).digest(), prefix)
            for index, prefix in enumerate([0, 1, 2, 42, 63, 64, 65, 127, 128, 255, 256, 1000, 7391, 13116, 16383])
        ] + [address(bytes(32), 42), address(bytes([255] * 32), 42)],
        "peerSignatures": peer_signatures(),
        "ourSignatures": our_signatures(),
    }
    OUT.write_text(json.dumps(vectors, indent=1, ensure_ascii=True) + "\n")
    print({name: len(rows) for name, rows in vectors.items()})


main()
