"""An independent, slow model of the state trie: it builds the whole trie from sorted entries, by recursion on nibbles.

It follows Substrate's published node layout (radix 16, no extension nodes, BLAKE2b-256) and shares no structure with
the Swift code. Without arguments it prints the entries and roots that `TrieRootTests` reads; with a raw chain
specification it prints the state root and the genesis hash:

    python3 Fixtures/oracles/trie_oracle.py > Fixtures/state/trie.txt
    python3 Fixtures/oracles/trie_oracle.py SPECIFICATION.json
"""

import hashlib
import json
import sys

MASK = (1 << 64) - 1


def blake(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def compact(number):
    if number < 1 << 6:
        return bytes([number << 2])
    if number < 1 << 14:
        return (number << 2 | 1).to_bytes(2, "little")
    if number < 1 << 30:
        return (number << 2 | 2).to_bytes(4, "little")
    width = max(4, (number.bit_length() + 7) // 8)
    return bytes([(width - 4) << 2 | 3]) + number.to_bytes(width, "little")


def header(kind_bits, kind, count):
    """`kind` in the upper `kind_bits` bits of the first byte, the count in the rest and as many bytes as it takes."""
    room = (1 << (8 - kind_bits)) - 1
    first = kind << (8 - kind_bits)
    if count < room:
        return bytes([first + count])
    count -= room
    return bytes([first + room]) + b"\xff" * (count // 255) + bytes([count % 255])


def pack(nibbles):
    if len(nibbles) % 2:
        nibbles = [0] + nibbles
    return bytes(nibbles[i] << 4 | nibbles[i + 1] for i in range(0, len(nibbles), 2))


def node(entries, version):
    """The encoding of the trie of (nibbles, value) pairs: distinct, sorted and at least one."""
    first, last = entries[0][0], entries[-1][0]
    shared = 0
    while shared < len(first) and shared < len(last) and first[shared] == last[shared]:
        shared += 1
    partial = first[:shared]
    value = entries[0][1] if len(first) == shared else None
    rest = [(path[shared:], v) for path, v in entries if len(path) > shared]
    hashed = value is not None and version == 1 and len(value) > 32
    if value is None:
        stored = b""
    elif hashed:
        stored = blake(value)
    else:
        stored = compact(len(value)) + value
    if not rest:
        head = header(3, 0b001, shared) if hashed else header(2, 0b01, shared)
        return head + pack(partial) + stored
    if value is None:
        head = header(2, 0b10, shared)
    elif hashed:
        head = header(4, 0b0001, shared)
    else:
        head = header(2, 0b11, shared)
    bitmap, children = 0, b""
    for slot in range(16):
        below = [(path[1:], v) for path, v in rest if path[0] == slot]
        if below:
            bitmap |= 1 << slot
            encoding = node(below, version)
            child = encoding if len(encoding) < 32 else blake(encoding)
            children += compact(len(child)) + child
    return head + pack(partial) + bitmap.to_bytes(2, "little") + stored + children


def root(entries, version=1):
    """The root of a dictionary of bytes."""
    if not entries:
        return blake(b"\0")
    paths = [([n for byte in key for n in (byte >> 4, byte & 15)], entries[key]) for key in sorted(entries)]
    return blake(node(paths, version))


def ordered_root(values, version):
    return root({compact(index): value for index, value in enumerate(values)}, version)


class Random:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound

    def bytes(self, count):
        return bytes(self.below(256) for _ in range(count))


def small_case(random):
    """Short keys over few letters: prefixes of each other, odd and even forks, inlined and hashed nodes."""
    entries = {}
    for _ in range(random.below(20)):
        key = bytes([0x00, 0x01, 0x10, 0x11, 0xF0, 0xFF][random.below(6)] for _ in range(random.below(5)))
        entries[key] = random.bytes([0, 1, 5, 31, 32, 33, 34, 70][random.below(8)])
    return entries


def storage_case(random):
    """Keys as pallets make them: a few items of 32 bytes and below them hashes with their inputs."""
    items = [random.bytes(32) for _ in range(2)]
    items.append(items[0][:16] + random.bytes(16))
    entries = {}
    for _ in range(random.below(12)):
        item = items[random.below(3)]
        entries[item + random.bytes([0, 16, 48][random.below(3)])] = random.bytes([1, 8, 40, 64][random.below(4)])
    return entries


def long_case(random):
    """Long paths, around the lengths at which the header takes another byte."""
    entries = {}
    for _ in range(1 + random.below(3)):
        length = [7, 14, 15, 16, 30, 31, 32, 134, 142, 150, 158, 159, 286][random.below(13)]
        entries[bytes([random.below(2) * 255]) + b"\x55" * length] = random.bytes([3, 32, 33][random.below(3)])
    return entries


def print_cases():
    print("# Printed by Fixtures/oracles/trie_oracle.py; see there.")
    random = Random(2024)
    print("# state ENTRIES ROOT, then as many lines KEY VALUE (`-` is the empty string)")
    for index in range(60):
        entries = [small_case, storage_case, long_case][index % 3](random)
        print("state", len(entries), root(entries).hex())
        for key, value in entries.items():
            print(key.hex() or "-", value.hex() or "-")
    print("# list VERSION COUNT SEED ROOT: COUNT values of (next() % 80) random bytes each")
    for version in (0, 1):
        for index, count in enumerate([0, 1, 2, 3, 63, 64, 65, 300, 17000]):
            seed = 100 + index
            random = Random(seed)
            values = [random.bytes(random.below(80)) for _ in range(count)]
            print("list", version, count, seed, ordered_root(values, version).hex())


def print_genesis(path):
    with open(path) as file:
        top = json.load(file)["genesis"]["raw"]["top"]
    state_root = root({bytes.fromhex(key[2:]): bytes.fromhex(value[2:]) for key, value in top.items()})
    print("state root  ", "0x" + state_root.hex())
    print("genesis hash", "0x" + blake(bytes(32) + compact(0) + state_root + root({}) + compact(0)).hex())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_genesis(sys.argv[1])
    else:
        print_cases()
