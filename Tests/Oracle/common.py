"""What the oracles share: random numbers, a digest, and fixed point on Python's unbounded integers.

Written from the protocol's description (sections 0.2 to 0.4) and the reference's source; shares nothing with the Swift
code but the order in which random states are drawn.
"""

MASK = (1 << 64) - 1


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

    def sized(self, bits):
        """A number of 1 to `bits` bits, each length as likely."""
        return self.next() >> (64 - 1 - self.below(bits))


class Digest:
    """FNV-1a over 64-bit words."""

    def __init__(self):
        self.value = 0xCBF29CE484222325

    def add(self, number):
        for shift in range(0, 64, 8):
            self.value ^= (number >> shift) & 255
            self.value = (self.value * 0x100000001B3) & MASK

    def wide(self, number):
        """A number of up to 128 bits, or a negative one in two's complement."""
        number &= (1 << 128) - 1
        self.add(number & MASK)
        self.add(number >> 64)


class Fixed:
    """A fixed-point type: numbers are kept as integers of their bits."""

    def __init__(self, fraction, width, signed):
        self.f = fraction
        self.one = 1 << fraction
        self.lo = -(1 << (width - 1)) if signed else 0
        self.hi = (1 << (width - 1)) - 1 if signed else (1 << width) - 1

    def sat(self, bits):
        return max(self.lo, min(self.hi, bits))

    def num(self, integer):
        return self.sat(integer << self.f)

    def add(self, a, b):
        return self.sat(a + b)

    def sub(self, a, b):
        return self.sat(a - b)

    def mul(self, a, b):
        return self.sat((a * b) >> self.f)

    def div(self, a, b):
        """Cut towards zero; zero where the divisor is zero or the quotient does not fit."""
        if b == 0:
            return 0
        quotient = (abs(a) << self.f) // abs(b)
        quotient = -quotient if (a < 0) != (b < 0) else quotient
        return quotient if self.lo <= quotient <= self.hi else 0

    def whole(self, a, bits=64):
        """The floor, held within an unsigned integer."""
        return max(0, min((1 << bits) - 1, a >> self.f))

    def of(self, other, bits):
        """A number of another type, cut or held."""
        shift = other.f - self.f
        return self.sat(bits >> shift if shift >= 0 else bits << -shift)


U64F64 = Fixed(64, 128, False)
I64F64 = Fixed(64, 128, True)
U96F32 = Fixed(32, 128, False)
I96F32 = Fixed(32, 128, True)
I32F32 = Fixed(32, 64, True)


def write(path, seeds, function):
    """Writes the digests of all states, one a line."""
    with open(path, "w") as file:
        for seed in seeds:
            file.write(f"{function(seed):016x}\n")
