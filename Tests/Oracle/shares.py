"""Share pools on random histories of changes.

Source: protocol section 0.3; `primitives/share-pool/src/lib.rs` of subtensor.
"""

from common import MASK, Digest, Random

MAX = 10**21


def normal(mantissa, exponent):
    if mantissa == 0:
        return (0, 0)
    while mantissa > MAX:
        mantissa, exponent = mantissa // 10, exponent + 1
    while mantissa <= MAX // 10:
        mantissa, exponent = mantissa * 10, exponent - 1
    return (mantissa, exponent)


def ten(exponent):
    return 10 ** min(exponent, 22)


def aligned(a, b):
    if a[1] >= b[1]:
        return a[0], b[0] // ten(a[1] - b[1]), a[1]
    return a[0] // ten(b[1] - a[1]), b[0], b[1]


def add(a, b):
    if a[0] == 0:
        return b
    if b[0] == 0:
        return a
    x, y, exponent = aligned(a, b)
    return normal(x + y, exponent)


def sub(a, b):
    """None where zero is to lose something."""
    if b[0] == 0:
        return a
    if a[0] == 0:
        return None
    x, y, exponent = aligned(a, b)
    return normal(max(0, x - y), exponent)


def mul_div(a, b, c):
    if c[0] == 0:
        return (0, 0)
    return normal(a[0] * b[0] // c[0], a[1] + b[1] - c[1])


def whole(a):
    if a[1] == 0:
        return min(MASK, a[0])
    return min(MASK, a[0] * ten(a[1]) if a[1] > 0 else a[0] // ten(-a[1]))


class SharePool:
    def __init__(self):
        self.value, self.total, self.holders = 0, (0, 0), {}

    def share(self, key):
        return self.holders.get(key, (0, 0))

    def worth(self, key):
        return whole(mul_div(normal(self.value, 0), self.share(key), self.total))

    def for_all(self, change):
        self.value = max(0, min(MASK, self.value + change))

    def gives(self, change):
        return self.total[0] == 0 or self.shares(change)[0] != 0

    def shares(self, change):
        return mul_div(normal(abs(change), 0), self.total, normal(self.value, 0))

    def for_one(self, key, change):
        share = self.share(key)
        if self.total[0] == 0:
            self.total = share = normal(abs(change), 0)
        else:
            moved = self.shares(change)
            if change > 0:
                self.total, share = add(self.total, moved), add(share, moved)
            else:
                left, rest = sub(self.total, moved), sub(share, moved)
                self.total = self.total if left is None else left
                share = share if rest is None else rest
        self.holders[key] = share
        self.for_all(change)


def digest(seed):
    r = Random(seed)
    pool, d = SharePool(), Digest()
    for _ in range(8 + r.below(24)):
        key, kind = r.below(4), r.below(10)
        amount = r.sized(50)
        if kind < 4:
            if pool.gives(amount):
                pool.for_one(key, amount)
        elif kind < 6:
            pool.for_all(amount)
        elif kind < 7:
            pool.for_all(-(amount % (pool.value // 2 + 1)))
        else:
            held = pool.worth(key)
            take = held if r.below(3) == 0 else amount % (held + 1)
            if pool.share(key)[0] != 0:
                pool.for_one(key, -take)
        d.add(pool.value)
        d.wide(pool.total[0])
        d.wide(pool.total[1])
        for k in range(4):
            d.wide(pool.share(k)[0])
            d.wide(pool.share(k)[1])
            d.add(pool.worth(k))
    return d.value
