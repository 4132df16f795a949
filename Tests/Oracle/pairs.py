"""Writes Fixtures/evaluation/pair-seeds.json: seeds that two validators share, by arithmetic on big integers alone.

    python pairs.py FOLDER

Written from RFC 9496 (ristretto255: encoding, decoding) and RFC 8032 (addition); libsodium has no part in it. Scalars are
drawn from SHA-512 of a counter; keys that do not decode or are the identity are among the refused.
"""

import hashlib
import hmac
import json
import sys

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def odd(x):
    return x % P & 1


def root_of_ratio(u, v):
    """Whether u/v is a square, and the root of u/v or of ROOT * u/v that is not negative."""
    r = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    check = v * r * r % P
    if check in (-u % P, -u * ROOT % P):
        r = r * ROOT % P
    return check in (u % P, -u % P), P - r if odd(r) else r


INVERSE_ROOT = root_of_ratio(1, -1 - D)[1]


def decode(data):
    s = int.from_bytes(data, "little")
    if s >= P or odd(s):
        return None
    u1, u2 = (1 - s * s) % P, (1 + s * s) % P
    v = (-(D * u1 * u1) - u2 * u2) % P
    square, inverse = root_of_ratio(1, v * u2 * u2 % P)
    x_part, y_part = inverse * u2 % P, inverse * inverse * u2 * v % P
    x = 2 * s * x_part % P
    x = P - x if odd(x) else x
    y = u1 * y_part % P
    if not square or odd(x * y) or y == 0:
        return None
    return x, y


def add(left, right):
    (x1, y1), (x2, y2) = left, right
    t = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + y1 * x2) * pow(1 + t, P - 2, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - t, P - 2, P) % P
    return x, y


def times(scalar, point):
    result = (0, 1)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def encode(point):
    x, y = point
    u1, u2 = (1 + y) * (1 - y) % P, x * y % P
    inverse = root_of_ratio(1, u1 * u2 * u2 % P)[1]
    d1, d2 = inverse * u1 % P, inverse * u2 % P
    z = d1 * d2 * x * y % P
    if odd(x * y * z):
        x, y, d = y * ROOT % P, x * ROOT % P, d1 * INVERSE_ROOT % P
    else:
        d = d2
    if odd(x * z):
        y = -y % P
    s = d * (1 - y) % P
    return (P - s if odd(s) else s).to_bytes(32, "little")


BASE = decode(bytes.fromhex("e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76"))
assert BASE is not None and encode(BASE).hex().startswith("e2f2ae0a") and encode(times(ORDER, BASE)) == bytes(32)


def draw(number):
    return int.from_bytes(hashlib.sha512(b"pair %d" % number).digest(), "little") % ORDER


def seed(point, netuid, epoch, keys):
    message = b"plexus/pair-seed/1" + netuid.to_bytes(2, "little") + epoch.to_bytes(8, "little") + b"".join(sorted(keys))
    return hmac.new(point, message, hashlib.sha512).digest()[:32]


def main(folder):
    rows = []
    for number in range(24):
        a, b = draw(2 * number), draw(2 * number + 1)
        one, other = times(a, BASE), times(b, BASE)
        keys = [encode(one), encode(other)]
        point = encode(times(a, decode(keys[1])))
        assert point == encode(times(b, decode(keys[0])))
        netuid, epoch = number * 2731 % 65536, number * 7919**4
        rows.append({
            "secrets": [a.to_bytes(32, "little").hex(), b.to_bytes(32, "little").hex()],
            "publicKeys": [key.hex() for key in keys], "netuid": netuid, "epoch": epoch,
            "seed": seed(point, netuid, epoch, keys).hex(),
        })
    refused, number = [bytes(32).hex(), (b"\xff" * 32).hex(), (1).to_bytes(32, "little").hex()], 0
    while len(refused) < 20:
        data = hashlib.sha256(b"refused %d" % number).digest()
        number += 1
        if decode(data) is None:
            refused.append(data.hex())
    with open(f"{folder}/pair-seeds.json", "w") as file:
        json.dump({"pairs": rows, "refused": refused}, file, indent=1)
        file.write("\n")


main(sys.argv[1])
