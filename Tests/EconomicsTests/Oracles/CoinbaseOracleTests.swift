import Economics
import Primitives
import Testing

/// Random block terms and epoch payouts against `Tests/Oracle/coinbase.py`.
@Suite struct CoinbaseOracleTests {
    @Test func `a thousand random blocks and payouts have the numbers of the independent model`() throws {
        let oracle = try OracleDigests("coinbase")
        #expect(oracle.values.count == 1_000)
        #expect(oracle.differing { Self.digest(seed: $0) } == [])
    }

    private static func digest(seed: UInt64) -> UInt64 {
        var random = OracleRandom(seed: seed)
        var digest = OracleDigest()
        let supply = Issuance.maxSupply
        let emission = Issuance.blockEmission(issuance: random.below(supply + supply / 20))
        digest.add(emission)
        let weight = Ratio.fraction(random.next())
        addBlock(emission, weight, &random, &digest)
        addPayouts(weight, &random, &digest)
        addParents(weight, &random, &digest)
        addMechanisms(&random, &digest)
        return digest.value
    }

    private static func price(_ random: inout OracleRandom) -> U64F64 {
        let bits = UInt128(random.next())
        return U64F64(bits: bits << [0, 8, 0, 0][Int(random.below(4))])
    }

    private static func addBlock(
        _ emission: UInt64,
        _ weight: U96F32,
        _ random: inout OracleRandom,
        _ digest: inout OracleDigest
    ) {
        let rootTao = Tao(random.sized(54))
        let subnets = (0..<(1 + random.below(8))).map { _ in
            let price = price(&random)
            let burned = [0, random.below(1 << 32), 1 << 32]
            return EmissionCandidate(
                movingPrice: price,
                minerBurned: U96F32(bits: UInt128(random.pick(burned))),
                isEmissionEnabled: random.below(4) > 0
            )
        }
        let given = EmissionShares.emissions(subnets, blockEmission: U96F32(saturating: emission))
        digest.add(EmissionShares.sellsRootDividends(movingPrices: subnets.map(\.movingPrice)) ? 1 : 0)
        for (subnet, tao) in zip(subnets, given) {
            digest.addWide(tao.bits)
            let issuance = random.sized(54)
            let alpha = Issuance.blockEmission(issuance: issuance)
            let spot = price(&random)
            let root = Ratio.rootProportion(rootTao: rootTao, taoWeight: weight, alphaIssuance: Alpha(issuance))
            let terms = SubnetTerms(taoEmission: tao, alphaEmission: alpha, price: spot, rootProportion: root)
            for number in [root, terms.taoIn, terms.alphaIn, terms.alphaOut, terms.excessTao] {
                digest.addWide(number.bits)
            }
            let cut = random.below(4) == 0 ? nil : Ratio.fraction(UInt16(random.below(65_536)))
            let parts = PendingAlpha(alphaOut: U96F32(saturating: alpha), ownerCut: cut, rootProportion: root)
            for part in [parts.ownerCut, parts.server, parts.validator, parts.root] { digest.add(part.rawValue) }
            let smoothing = I96F32(bits: Int128(random.below(1 << 32)))
            let age = random.sized(24)
            let moved = MovingPrice.updated(
                previous: subnet.movingPrice,
                price: spot,
                smoothing: smoothing,
                age: age,
                halvingTime: random.sized(20)
            )
            digest.addWide(UInt128(truncatingIfNeeded: moved.bits))
        }
    }

    private static func addPayouts(
        _ weight: U96F32,
        _ random: inout OracleRandom,
        _ digest: inout OracleDigest
    ) {
        let claims = (0..<(1 + random.below(6))).map { _ in
            let bits = UInt128(random.next())
            let dividend = U96F32(bits: bits << random.below(12))
            let alpha = Alpha(random.sized(54))
            return DividendClaim(dividend: dividend, alphaStake: alpha, rootStake: Alpha(random.sized(54)))
        }
        let pool = Alpha(random.sized(44))
        let rootPool = Alpha(random.sized(44))
        for payout in DividendSplit.payouts(claims, pool: pool, rootPool: rootPool, taoWeight: weight) {
            digest.addWide(payout.alpha.bits)
            digest.addWide(payout.root.bits)
            let parts = DividendSplit.takeAndRest(payout.alpha, take: UInt16(random.below(65_536)))
            digest.add(parts.take.rawValue)
            digest.add(parts.rest.rawValue)
        }
    }

    private static func addParents(
        _ weight: U96F32,
        _ random: inout OracleRandom,
        _ digest: inout OracleDigest
    ) {
        let parents = (0..<random.below(5)).map { _ in
            let whole = random.next()
            let proportion = whole >> random.below(8)
            let alpha = Alpha(random.sized(54))
            let root = Alpha(random.sized(54))
            return ParentStake(
                proportion: proportion,
                alphaStake: alpha,
                rootStake: root,
                hasSameOwner: random.below(2) == 0
            )
        }
        let children = (0..<random.below(3)).map { _ in random.next() >> 2 }
        let burns = [0, random.next(), .max]
        let burn = random.pick(burns)
        let dividend = Alpha(random.sized(44))
        let alpha = Alpha(random.sized(54))
        let root = Alpha(random.sized(54))
        let split = ParentSplit(
            dividend: dividend,
            alphaStake: alpha,
            rootStake: root,
            children: children,
            parents: parents,
            taoWeight: weight,
            take: UInt16(random.below(11_797)),
            burn: burn
        )
        for part in split.parents + split.recycled + [split.own] { digest.add(part.rawValue) }
    }

    private static func addMechanisms(_ random: inout OracleRandom, _ digest: inout OracleDigest) {
        let count = 1 + random.below(4)
        var shares: [UInt16]?
        if random.below(2) == 0 {
            shares = (0..<(1 + random.below(count))).map { _ in UInt16(random.below(65_536) / count) }
        }
        let parts = MechanismSplit.parts(of: Alpha(random.sized(44)), shares: shares, count: UInt8(count))
        for part in parts { digest.add(part.rawValue) }
    }
}
