"""The terms of a block and the payouts of an epoch on random states.

Source: protocol sections 2.2 to 2.13; `coinbase/{block_emission,subnet_emissions,run_coinbase}.rs` of subtensor.
"""

from common import I96F32, MASK, U64F64, U96F32, Digest, Random

SUPPLY = 21_000_000_000_000_000


def log2_floor(x):
    """The whole part of the logarithm of an I96F32 number of one or more, with the reference's rounded halving."""
    one, k = I96F32.one, 0
    while x >= 2 * one:
        x = (x >> 1) + (x & 1)
        k += 1
    return k


def block_emission(issuance):
    f = I96F32
    if issuance >= SUPPLY:
        return 0
    rest = f.sub(f.one, f.div(f.num(issuance), f.num(SUPPLY)))
    k = log2_floor(f.div(f.one, rest))
    return f.whole(f.mul(f.div(f.one, f.one << k), f.num(10**9)))


def ratio16(value):
    return U96F32.div(U96F32.num(value), U96F32.num(65535))


def ratio64(value):
    return U96F32.div(U96F32.num(value), U96F32.num(MASK))


def total(field, numbers):
    result = 0
    for number in numbers:
        result = field.add(result, number)
    return result


def emissions(subnets, emission):
    f = U64F64
    prices = [s["price"] for s in subnets]
    whole = total(f, prices)
    shares = [f.div(p, whole) for p in prices]
    weighted = [
        f.mul(s, f.sub(f.one, min(f.one, f.of(U96F32, n["burned"])))) for s, n in zip(shares, subnets)
    ]
    whole = total(f, weighted)
    if whole > 0:
        shares = [f.div(w, whole) for w in weighted]
    if not all(n["enabled"] for n in subnets):
        whole = total(f, [s for s, n in zip(shares, subnets) if n["enabled"]])
        shares = [f.div(s, whole) if n["enabled"] else 0 for s, n in zip(shares, subnets)]
    return [U96F32.of(f, f.mul(f.of(U96F32, emission), s)) for s in shares]


def root_proportion(root_tao, weight, issuance):
    f = U96F32
    x = f.mul(f.num(root_tao), weight)
    return f.div(x, f.add(x, f.num(issuance)))


def terms(tao, alpha, price, root):
    f = U96F32
    price = f.of(U64F64, price)
    alpha = f.num(alpha)
    wanted, cap = f.div(tao, price), f.mul(root, alpha)
    if wanted > cap:
        alpha_in, tao_in = cap, f.mul(cap, price)
    else:
        alpha_in, tao_in = wanted, tao
    return tao_in, alpha_in, alpha, f.sub(tao, tao_in)


def pending(alpha, cut, root):
    f = U96F32
    owner = 0
    if cut is not None:
        owner = f.mul(alpha, cut)
        alpha = f.sub(alpha, owner)
    half = f.one // 2
    root_alpha = f.mul(f.mul(root, alpha), half)
    server = f.mul(alpha, half)
    validator = f.sub(f.sub(alpha, server), root_alpha)
    return [f.whole(x) for x in (owner, server, validator, root_alpha)]


def moving_price(old, price, smoothing, age, halving):
    f = U64F64
    a = f.mul(f.of(I96F32, smoothing), f.div(f.num(age), f.add(f.num(age), f.num(halving))))
    return I96F32.of(f, f.add(f.mul(a, min(price, f.one)), f.mul(f.sub(f.one, a), old)))


def payouts(claims, pool, root_pool, weight):
    f = U96F32
    parts = []
    for dividend, alpha, root in claims:
        root = f.mul(f.num(root), weight)
        q = f.div(root, f.add(f.num(alpha), root))
        root_part = f.mul(dividend, q)
        parts.append((f.sub(dividend, root_part), root_part))
    all_alpha, all_root = total(f, [p[0] for p in parts]), total(f, [p[1] for p in parts])
    return [
        (f.mul(f.num(pool), f.div(a, all_alpha)), f.mul(f.num(root_pool), f.div(b, all_root))) for a, b in parts
    ]


def parent_split(dividend, alpha, root, children, parents, weight, take, burn):
    f = U96F32
    kept = f.one
    for p in children:
        kept = f.sub(kept, ratio64(p))
    contribution = lambda a, b, part: f.add(f.mul(f.num(a), part), f.mul(f.mul(f.num(b), part), weight))
    own = contribution(alpha, root, kept) >> 32 << 32
    parts = [contribution(a, b, ratio64(p)) for p, a, b, _ in parents]
    whole = own
    for part in parts:
        whole = f.add(whole, part)
    d = f.num(dividend)
    rest, taken, result, recycled = d, 0, [], []
    for (_, _, _, same), part in zip(parents, parts):
        e = f.mul(d, f.div(part, whole))
        rest = f.sub(rest, e)
        burned = 0
        if not same:
            burned = f.mul(ratio64(burn), e)
            child = f.mul(ratio16(take), e)
            e = f.sub(f.sub(e, burned), child)
            taken = f.add(taken, child)
        result.append(f.whole(e))
        recycled.append(f.whole(burned))
    return result, recycled, f.whole(f.add(rest, taken))


def mechanism_split(emission, shares, count):
    if shares is None:
        parts = [emission // count] * count
    else:
        parts = [emission * s // 65535 for s in shares[:count]]
        parts += [0] * (count - len(parts))
    parts[0] += max(0, emission - sum(parts))
    return parts


def digest(seed):
    r, d = Random(seed), Digest()
    emission = block_emission(r.below(SUPPLY + SUPPLY // 20))
    d.add(emission)
    weight = ratio64(r.next())
    root_tao = r.sized(54)
    subnets = []
    for _ in range(1 + r.below(8)):
        price = r.next() << [0, 8, 0, 0][r.below(4)]
        subnets.append({
            "price": price,
            "burned": [0, r.below(1 << 32), 1 << 32][r.below(3)],
            "enabled": r.below(4) > 0,
        })
    given = emissions(subnets, U96F32.num(emission))
    d.add(1 if total(U64F64, [s["price"] for s in subnets]) > U64F64.one else 0)
    for subnet, tao in zip(subnets, given):
        d.wide(tao)
        issuance = r.sized(54)
        alpha = block_emission(issuance)
        spot = r.next() << [0, 8, 0, 0][r.below(4)]
        root = root_proportion(root_tao, weight, issuance)
        for number in (root, *terms(tao, alpha, spot, root)):
            d.wide(number)
        cut = None if r.below(4) == 0 else ratio16(r.below(65536))
        for number in pending(U96F32.num(alpha), cut, root):
            d.add(number)
        d.wide(moving_price(subnet["price"], spot, r.below(1 << 32), r.sized(24), r.sized(20)))
    claims = [(r.next() << r.below(12), r.sized(54), r.sized(54)) for _ in range(1 + r.below(6))]
    for a, b in payouts(claims, r.sized(44), r.sized(44), weight):
        d.wide(a)
        d.wide(b)
        take = U96F32.mul(ratio16(r.below(65536)), a)
        d.add(U96F32.whole(take))
        d.add(U96F32.whole(U96F32.sub(a, take)))
    parents = [(r.next() >> r.below(8), r.sized(54), r.sized(54), r.below(2) == 0) for _ in range(r.below(5))]
    children = [r.next() >> 2 for _ in range(r.below(3))]
    burn = [0, r.next(), MASK][r.below(3)]
    own = parent_split(r.sized(44), r.sized(54), r.sized(54), children, parents, weight, r.below(11797), burn)
    for number in own[0] + own[1] + [own[2]]:
        d.add(number)
    count = 1 + r.below(4)
    shares = [r.below(65536) // count for _ in range(1 + r.below(count))] if r.below(2) == 0 else None
    for part in mechanism_split(r.sized(44), shares, count):
        d.add(part)
    return d.value
