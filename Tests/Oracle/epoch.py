"""An independent, slow model of the epoch and of the pool's powers, on Python's unbounded integers.

It follows the published rules step by step (dense lists, the pivot median, one division at a time) and shares no shortcut
with the Swift code. `write.py` writes its digests for `EpochOracleTests` and `PowerOracleTests`.
"""

from common import MASK, Digest, Random

ONE = 1 << 32
I32_MAX, I32_MIN = (1 << 63) - 1, -(1 << 63)


def sat(x):
    return max(I32_MIN, min(I32_MAX, x))


def mul(a, b):
    return sat((a * b) >> 32)


def div(a, b, wide=False):
    """Cut towards zero; zero where the divisor is zero or the quotient does not fit."""
    if b == 0:
        return 0
    bits = 64 if wide else 32
    q = (abs(a) << bits) // abs(b)
    q = -q if (a < 0) != (b < 0) else q
    limit = 1 << (127 if wide else 63)
    return q if -limit <= q < limit else 0


def normalize(v):
    total = sum(v)
    return [div(x, total) for x in v] if total else list(v)


def to_u16(x):
    return max(0, min(65535, mul(x, 65535 << 32) >> 32))


def exp_safe(x):
    x = max(-20 * ONE, min(20 * ONE, x))
    if x == 0:
        return ONE
    if x == ONE:
        return 22802600 << 9
    negative, y = x < 0, abs(x)
    result, term = y + ONE, y
    for i in range(2, 32):
        term = (term * y) >> 32
        if term > I32_MAX:
            return 0 if x <= 0 else I32_MAX
        term = (term << 32) // (i << 32)
        result += term
        if result > I32_MAX:
            return 0 if x <= 0 else I32_MAX
    return (ONE << 32) // result if negative else result


def median(stake, score, part, minority, lo, hi):
    for _ in range(len(part) + 1):
        n = len(part)
        if n == 0:
            return 0
        if n == 1:
            return score[part[0]]
        pivot = score[part[n // 2]]
        lower = [i for i in part if score[i] < pivot]
        upper = [i for i in part if score[i] > pivot]
        low_stake, high_stake = sum(stake[i] for i in lower), sum(stake[i] for i in upper)
        if minority < lo + low_stake and lower:
            part, hi = lower, lo + low_stake
        elif hi - high_stake <= minority and upper:
            part, lo = upper, hi - high_stake
        else:
            return pivot
    return 0


def column_sums(rows, n):
    sums = [0] * n
    for row in rows:
        for j, v in row:
            if j < n:
                sums[j] = sat(sums[j] + v)
    return sums


def divide_columns(rows, by):
    return [[(j, div(v, by[j])) if j < len(by) and by[j] else (j, v) for j, v in row] for row in rows]


def average(new, old, rate):
    n, result = len(new), []
    for i in range(n):
        acc = [0] * n
        for j, v in new[i]:
            acc[j] = sat(acc[j] + mul(rate, v))
        for j, v in old[i]:
            if j < n:
                acc[j] = sat(acc[j] + mul(ONE - rate, v))
        result.append([(j, v) for j, v in enumerate(acc) if v > 0])
    return result


def walk(row, n):
    seen, p = [0] * n, 0
    for j in range(n):
        while p < len(row) and row[p][0] < j:
            p += 1
        if p < len(row) and row[p][0] == j:
            seen[j] = row[p][1]
    return seen


def liquid(new, old, consensus, low, high, steepness):
    n, result = len(consensus), []
    low, high = (low << 32) // 65535, (high << 32) // 65535
    slope = -div(abs(steepness) << 32, 100 << 32) * (1 if steepness >= 0 else -1)
    for i in range(len(new)):
        w, b = walk(new[i], n), walk(old[i], n)
        rates = []
        for j in range(n):
            buy = max(min(w[j] - consensus[j], ONE), 0)
            sell = max(min(b[j] - w[j], ONE), 0)
            d = buy if w[j] >= b[j] else sell
            s = (ONE << 32) // (ONE + exp_safe(mul(slope, d - ONE // 2)))
            rates.append(max(min(low + mul(s, high - low), high), low))
        kept = [0] * n
        for j, v in old[i]:
            if j < n:
                kept[j] = mul(ONE - rates[j], v)
        row = [(j, min(kept[j] + max(mul(rates[j], v), 0), ONE)) for j, v in new[i]]
        result.append([(j, v) for j, v in row if v > 0])
    return result


def outputs(c):
    """All that an epoch gives, by the names that `plexus economics epoch` uses."""
    n = c["n"]
    inactive = [u + c["cutoff"] < c["block"] for u in c["last_update"]]
    stake = [0 if i != c["owner"] and (s >> 64) < c["threshold"] else s for i, s in enumerate(c["stake"])]
    total = sum(stake)
    stake = [div(s, total, wide=True) for s in stake] if total else stake
    stake = [sat(s >> 32) for s in stake]
    permits = list(c["permits"])
    if c["owner"] is not None:
        permits[c["owner"]] = True
    new_permits = [s != 0 for s in stake]
    if n >= c["max_validators"]:
        for i in sorted(range(n), key=lambda i: stake[i])[: n - c["max_validators"]]:
            new_permits[i] = False
    if c["owner"] is not None:
        new_permits[c["owner"]] = True
    active = normalize([0 if inactive[i] or not permits[i] else s for i, s in enumerate(stake)])

    weights = [[(j, v << 32) for j, v in row if j < n] for row in c["weights"]]
    weights = [row if permits[i] else [] for i, row in enumerate(weights)]
    weights = [[e for e in row if e[0] != i or i == c["owner"]] for i, row in enumerate(weights)]
    reg = c["registered"]
    weights = [[e for e in row if c["last_update"][i] > reg[e[0]]] for i, row in enumerate(weights)]
    if c["commits"] is not None:
        weights = [[e for e in row if c["commits"][i] >= reg[e[0]]] for i, row in enumerate(weights)]
    weights = [[(j, div(v, sum(x for _, x in row))) for j, v in row] if sum(x for _, x in row) else row for row in weights]

    kappa = (c["kappa"] << 32) // 65535
    rows = [i for i in range(n) if active[i] > 0]
    use = normalize([active[i] for i in rows])
    consensus = []
    for j in range(n):
        score = [dict(weights[i]).get(j, 0) for i in rows]
        consensus.append(median(use, score, list(range(len(rows))), sum(use) - kappa, 0, sum(use)))
    clipped = [[(j, min(v, consensus[j])) for j, v in row if v <= consensus[j] or consensus[j] > 0] for row in weights]
    trust = [sum(v for _, v in row) for row in clipped]
    rank = [0] * n
    for i, row in enumerate(clipped):
        for j, v in row:
            rank[j] = sat(rank[j] + mul(active[i], v))
    incentive = normalize(rank)

    beta = (c["penalty"] << 32) // 65535
    if beta == 0:
        target = weights
    elif beta == ONE:
        target = clipped
    else:
        target = []
        for i in range(n):
            w, k = dict(weights[i]), dict(clipped[i])
            row = [(j, w.get(j, 0) + mul(beta, k.get(j, 0) - w.get(j, 0))) for j in range(n)]
            target.append([(j, v) for j, v in row if v > 0])

    last = max(0, c["block"] - c["tempo"]) if c["last_step"] == 0 else c["last_step"] + 1
    old = [[(j, v) for j, v in row if last > (reg[j] if j < n else 0)] for row in c["bonds"]]
    rate = ONE - (((c["average"] << 64) // 1_000_000) >> 32)
    if c["yuma3"]:
        old = [[(j, (v << 32) // 65535) for j, v in row] for row in old]
        if c["liquid"] and any(consensus):
            moved = liquid(target, old, consensus, *c["liquid"])
        else:
            moved = average(target, old, rate)
        parts = divide_columns(moved, column_sums(moved, n))
        dividends = [mul(sum(mul(v, incentive[j]) for j, v in row), active[i]) for i, row in enumerate(parts)]
        stored = moved
    else:
        old = [[(j, v << 32) for j, v in row] for row in old]
        old = divide_columns(old, column_sums(old, n))
        change = [[(j, mul(v, active[i])) for j, v in row] for i, row in enumerate(target)]
        change = divide_columns(change, column_sums(change, n))
        moved = average(change, old, rate)
        moved = divide_columns(moved, column_sums(moved, n))
        dividends = [sum(mul(incentive[j], v) for j, v in row) for row in moved]
        largest = [max([v for row in moved for j, v in row if j == k], default=0) for k in range(n)]
        stored = divide_columns(moved, largest)
    dividends = normalize(dividends)

    both = [a + b for a, b in zip(incentive, dividends)]
    z = sum(both)
    if z:
        server, validator, both = ([div(x, z) for x in v] for v in (incentive, dividends, both))
    else:
        server = incentive
        validator = both = active if sum(active) else stake
    pay = lambda v: [(x * c["emission"]) >> 32 for x in v]
    server, validator, both = pay(server), pay(validator), pay(both)
    return [
        {
            "uid": i,
            "active": not inactive[i],
            "stakeWeight": to_u16(stake[i]),
            "consensus": to_u16(consensus[i]),
            "incentive": to_u16(incentive[i]),
            "dividends": to_u16(dividends[i]),
            "validatorTrust": to_u16(trust[i]),
            "validatorPermit": new_permits[i],
            "serverEmission": server[i],
            "validatorEmission": validator[i],
            "emission": both[i],
            "bonds": [(j, to_u16(v)) for j, v in (stored[i] if new_permits[i] else [])],
        }
        for i in range(n)
    ]


def epoch(c):
    d = Digest()
    for o in outputs(c):
        d.add(1 if o["active"] else 0)
        d.add(1 if o["validatorPermit"] else 0)
        for name in ("stakeWeight", "consensus", "incentive", "dividends", "validatorTrust"):
            d.add(o[name])
        for name in ("serverEmission", "validatorEmission", "emission"):
            d.add(o[name])
        d.add(len(o["bonds"]))
        for j, v in o["bonds"]:
            d.add(j)
            d.add(v)
    return d.value


def random_case(seed):
    r = Random(seed)
    n = 2 + r.below(24)
    block = 1000 + r.below(1000)
    c = {"n": n, "block": block}
    c["tempo"] = 1 + r.below(400)
    c["cutoff"] = 1 + r.below(1500)
    c["threshold"] = r.below(2) * r.below(1_000_000)
    c["max_validators"] = 1 + r.below(n + 2)
    c["kappa"] = [32767, 0, 65535, 1 + r.below(65534)][r.below(4)]
    c["penalty"] = [65535, 0, 1 + r.below(65534)][r.below(3)]
    c["average"] = [900_000, 975_000, r.below(1_000_001)][r.below(3)]
    c["yuma3"] = r.below(2) == 1
    low = 1638 + r.below(40000)
    high = low + r.below(65536 - low)
    steepness = r.below(4000) - 2000
    c["liquid"] = (low, high, steepness) if r.below(2) == 1 else None
    c["last_step"] = r.below(2) * (block - r.below(400))
    c["stake"] = []
    for _ in range(n):
        kind = r.below(4)
        amount = [0, r.below(1000), r.below(1_000_000_000), r.below(21_000_000_000_000_000)][kind]
        c["stake"].append((amount << 64) | r.next())
    c["last_update"] = [block - r.below(1000) for _ in range(n)]
    c["registered"] = [r.below(block) if r.below(3) == 0 else 0 for _ in range(n)]
    c["permits"] = [r.below(4) > 0 for _ in range(n)]
    c["owner"] = r.below(n) if r.below(2) == 1 else None
    c["commits"] = None
    if r.below(3) == 0:
        c["commits"] = [r.below(block) if r.below(2) == 1 else MASK for _ in range(n)]
    agree = [r.below(65536) for _ in range(n)]
    c["weights"] = [random_row(r, n, agree, shuffled=True) for _ in range(n)]
    c["bonds"] = [random_row(r, n, agree, shuffled=False) for _ in range(n)]
    c["emission"] = r.below(1_000_000_000_000)
    return c


def random_row(r, n, agree, shuffled):
    if r.below(4) == 0:
        return []
    row = []
    for j in range(n + 2):
        if r.below(3) == 0:
            continue
        kind = r.below(4)
        value = 0 if kind == 0 else r.below(65536) if kind == 1 or j >= n else agree[j]
        row.append((j, value))
    if shuffled and len(row) > 1 and r.below(3) == 0:
        a, b = r.below(len(row)), r.below(len(row))
        row[a], row[b] = row[b], row[a]
    return row


def round_to(value, bits):
    magnitude = (abs(value) + (1 << (bits - 1))) >> bits
    return magnitude if value >= 0 else -magnitude


def series_log(x, bits, guard, steps):
    term = result = x
    rounded = round_to(result, guard)
    for n in range(2, steps + 1):
        term = (term * x) >> bits
        if term == 0:
            break
        following = term // n
        if following == 0:
            break
        result += following if n % 2 else -following
        now = round_to(result, guard)
        if abs(following) < 1 << guard or now == rounded:
            break
        rounded = now
    return result


def natural_log(value, log_two, bits, guard, steps):
    shift = value.bit_length() - 1
    mantissa = (value << bits) >> shift
    if mantissa >= (1 << bits) + (1 << (bits - 1)):
        mantissa >>= 1
        shift += 1
    return series_log(mantissa - (1 << bits), bits, guard, steps) + log_two * shift


def power(base, over, exponent, root, precision, scale):
    from math import gcd

    if over == 0 or root == 0:
        return None
    if base == 0:
        return 0
    if exponent == 0:
        return scale
    g = gcd(exponent, root)
    exponent, root = exponent // g, root // g
    if exponent <= 1024 and root <= 1024:
        target, divisor = base**exponent * scale**root, over**exponent
        low, high = 0, 1
        while high**root * divisor <= target:
            high *= 2
        while low < high:
            middle = (low + high + 1) // 2
            if middle**root * divisor <= target:
                low = middle
            else:
                high = middle - 1
        return low
    guard = 24
    precision = max(precision, 32, scale.bit_length() + 8)
    bits = precision + guard
    steps = min(4096, bits + 128)
    log_two = -series_log(-(1 << (bits - 1)), bits, guard, steps)
    logarithm = natural_log(base, log_two, bits, guard, steps) - natural_log(over, log_two, bits, guard, steps)
    x = logarithm * exponent // root
    term = result = 1 << bits
    rounded = round_to(result, guard)
    for n in range(1, steps + 1):
        term = (term * x) // ((1 << bits) * n)
        if term == 0:
            break
        result += term
        now = round_to(result, guard)
        if abs(term) < 1 << guard or now == rounded:
            break
        rounded = now
    return (round_to(result, guard) * scale) >> precision


def power_digest(seed):
    r = Random(seed)
    d = Digest()
    for _ in range(20):
        base = 1 + r.below(10_000_000_000_000_000)
        over = base + r.below(base * [1, 10, 1000][r.below(3)] + 1)
        if r.below(2) == 1:
            base, over = over, base
        kind = r.below(3)
        if kind == 0:
            exponent, root = 1 + r.below(12), 1 + r.below(12)
        elif kind == 1:
            exponent = 10**16 + r.below(98 * 10**16)
            root = 10**18 - exponent
        else:
            exponent, root = 10**16 + r.below(98 * 10**16), 10**18
        result = power(base, over, exponent, root, [256, 1024][r.below(2)], 10**18)
        d.add(1 if result < 0 else 2 if result > MASK else 0)
        d.add(result if 0 <= result <= MASK else 0)
    return d.value
