"""The pool on random states: purchases and sales with weights, fees and limits, and weights that keep a price.

Source: protocol sections 0.4 and 5; `pallets/swap/src/pallet/{balancer,swap_step,impls}.rs` of subtensor.
"""

from math import gcd

from common import MASK, U64F64, Digest, Random

ONE = 10**18


def round_half_away(value, bits):
    magnitude = (abs(value) + (1 << (bits - 1))) >> bits
    return magnitude if value >= 0 else -magnitude


def log1p(x, bits, guard, limit):
    """The Taylor series of ln(1 + x), in `bits` fraction bits."""
    one = 1 << bits
    power = total = x
    rounded = round_half_away(total, guard)
    for n in range(2, limit + 1):
        power = (power * x) // one
        if power == 0:
            break
        term = power // n
        if term == 0:
            break
        total += -term if n % 2 == 0 else term
        now = round_half_away(total, guard)
        if abs(term) < 1 << guard or now == rounded:
            break
        rounded = now
    return total


def log(value, ln2, bits, guard, limit):
    one = 1 << bits
    shift = value.bit_length() - 1
    mantissa = (value * one) >> shift
    if mantissa >= one + one // 2:
        mantissa >>= 1
        shift += 1
    return log1p(mantissa - one, bits, guard, limit) + shift * ln2


def pow_ratio(base, over, numerator, denominator, precision):
    """`ONE * (base / over) ^ (numerator / denominator)`, as an integer that may be negative or very large."""
    if over == 0 or denominator == 0:
        return None
    if base == 0:
        return 0
    if numerator == 0:
        return ONE
    common = gcd(numerator, denominator)
    numerator, denominator = numerator // common, denominator // common
    if numerator <= 1024 and denominator <= 1024:
        low, high = 0, 1
        left, right = over**numerator, base**numerator * ONE**denominator
        while high**denominator * left <= right:
            high *= 2
        while high - low > 1:
            middle = (low + high) // 2
            if middle**denominator * left <= right:
                low = middle
            else:
                high = middle
        return low
    guard = 24
    precision = max(precision, 32, ONE.bit_length() + 8)
    bits = precision + guard
    limit = min(4096, bits + 128)
    one = 1 << bits
    ln2 = -log1p(-(one // 2), bits, guard, limit)
    exponent = (log(base, ln2, bits, guard, limit) - log(over, ln2, bits, guard, limit)) * numerator // denominator
    term = total = one
    rounded = round_half_away(total, guard)
    for n in range(1, limit + 1):
        term = (term * exponent) // (one * n)
        if term == 0:
            break
        total += term
        now = round_half_away(total, guard)
        if abs(term) < 1 << guard or now == rounded:
            break
        rounded = now
    return (round_half_away(total, guard) * ONE) >> precision


class Pool:
    def __init__(self, tao, alpha, quote):
        self.tao, self.alpha, self.quote, self.base = tao, alpha, quote, ONE - quote

    def price(self, alpha, tao):
        f = U64F64
        return f.mul(f.div(f.num(self.base), f.num(self.quote)), f.div(f.num(tao), f.num(alpha)))

    def rest(self, reserve, added, numerator, denominator):
        total = min(MASK, reserve + added)
        if total == 0:
            return 0
        power = pow_ratio(reserve, total, numerator, denominator, 256)
        if power is None or not 0 <= power <= MASK:
            return 0
        return min(U64F64.div(U64F64.num(power), U64F64.num(ONE)), U64F64.one)

    def out(self, side, amount):
        if side == "buy":
            reserve, rest = self.alpha, self.rest(self.tao, amount, self.quote, self.base)
        else:
            reserve, rest = self.tao, self.rest(self.alpha, amount, self.base, self.quote)
        return U64F64.whole(U64F64.mul(U64F64.num(reserve), U64F64.sub(U64F64.one, rest)))

    def needed(self, side, now, target):
        if side == "buy":
            power = pow_ratio(target, now, self.base, ONE, 1024)
            reserve = self.tao
        else:
            power = pow_ratio(now, target, self.quote, ONE, 1024)
            reserve = self.alpha
        if power is None:
            return 0
        factor = power if 0 <= power <= MASK else MASK if power > MASK else 0
        growth = U64F64.sub(U64F64.div(U64F64.num(factor), U64F64.num(ONE)), U64F64.one)
        return U64F64.whole(U64F64.mul(U64F64.num(reserve), growth))

    def swap(self, side, amount, limit, rate):
        """(refusal, paid in, paid out, fee, fee to the author)."""
        f = U64F64
        fee = f.whole(f.mul(f.num(amount), f.div(f.num(rate), f.num(65535))))
        net = max(0, amount - fee)
        reserve_in, reserve_out = (self.tao, self.alpha) if side == "buy" else (self.alpha, self.tao)
        if net > reserve_in * 1000:
            return ("inputTooLarge", 0, 0, 0, 0)
        if reserve_out < 1_000_000:
            return ("reservesTooLow", 0, 0, 0, 0)
        now = self.price(self.alpha, self.tao)
        limit = f.div(f.num(limit), f.num(10**9))
        if not (now < limit if side == "buy" else now > limit):
            return ("priceLimitExceeded", 0, 0, 0, 0)
        out = self.out(side, net)
        if side == "buy":
            target = self.price(max(0, self.alpha - out), min(MASK, self.tao + net))
            full = target <= limit
        else:
            target = self.price(min(MASK, self.alpha + net), max(0, self.tao - out))
            full = target >= limit
        if not full:
            net = self.needed(side, now, limit)
            fee = f.whole(f.mul(f.num(net), f.div(f.num(rate), f.sub(f.num(65535), f.num(rate)))))
            out = self.out(side, net)
        if net > 0 and out == 0:
            return ("reservesTooLow", 0, 0, 0, 0)
        if out > reserve_out:
            return ("insufficientLiquidity", 0, 0, 0, 0)
        return (None, net, out, fee, fee if net > 0 else 0)

    def adding(self, tao, alpha):
        """The quote weight that keeps the price; None where a side would weigh less than 1 %."""
        wide = (1 << 128) - 1
        q1 = min(wide, (min(wide, self.tao * (self.alpha + alpha)) * self.base + ONE // 2) // ONE)
        q2 = min(wide, (min(wide, self.alpha * (self.tao + tao)) * self.quote + ONE // 2) // ONE)
        total = min(wide, q1 + q2)
        quote = ONE // 2 if total == 0 else min(ONE, q2 * ONE // total)
        return quote if ONE // 100 <= quote <= ONE - ONE // 100 else None


REFUSALS = [None, "inputTooLarge", "reservesTooLow", "priceLimitExceeded", "insufficientLiquidity"]


def state(seed):
    r = Random(seed)
    tao, alpha = 1 + r.sized(54), 1 + r.sized(54)
    kind = r.below(4)
    quote = [ONE // 2, ONE // 100 + r.below(98 * ONE // 100), ONE // 2, ONE * 3 // 5][kind]
    pool = Pool(tao, alpha, quote)
    side = "buy" if r.below(2) == 0 else "sell"
    reserve = tao if side == "buy" else alpha
    size = r.below(4)
    amount = [r.sized(30), r.below(reserve) // 100, r.below(2 * reserve + 2), r.sized(64)][size]
    rate = [33, 0, 10_000, r.below(65_536)][r.below(4)]
    now = pool.price(alpha, tao) * 10**9 >> 64
    factor = 800 + r.below(400)
    open_limit = 10**15 if side == "buy" else 1000
    limit = open_limit if r.below(2) == 0 else min(MASK, now * factor // 1000)
    return r, pool, side, amount, limit, rate


def digest(seed):
    r, pool, side, amount, limit, rate = state(seed)
    d = Digest()
    d.wide(pool.price(pool.alpha, pool.tao))
    refusal, paid, out, fee, author = pool.swap(side, amount, limit, rate)
    d.add(REFUSALS.index(refusal))
    for number in (paid, out, fee, author):
        d.add(number)
    quote = pool.adding(r.sized(50), r.sized(50))
    d.add(0 if quote is None else quote)
    return d.value
