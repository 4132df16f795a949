import Economics
import Primitives
import Testing

/// Random purchases and sales against `Tests/Oracle/pool.py`.
@Suite struct PoolOracleTests {
    @Test func `a thousand random swaps have the numbers of the independent model`() throws {
        let oracle = try OracleDigests("pool")
        #expect(oracle.values.count == 1_000)
        #expect(oracle.differing { Self.digest(seed: $0) } == [])
    }

    /// A swap, drawn as the oracle draws it.
    private struct Case {
        var random: OracleRandom
        let pool: Pool
        let isBuy: Bool
        let amount: UInt64
        let limit: Tao
        let fee: SwapFee

        init(seed: UInt64) {
            random = OracleRandom(seed: seed)
            let tao = 1 + random.sized(54)
            let alpha = 1 + random.sized(54)
            let kind = random.below(4)
            let one = PoolWeights.one
            let quotes = [one / 2, one / 100 + random.below(98 * (one / 100)), one / 2, one / 5 * 3]
            pool = Pool(tao: Tao(tao), alpha: Alpha(alpha), weights: PoolWeights(quote: quotes[Int(kind)]) ?? .equal)
            isBuy = random.below(2) == 0
            let reserve = isBuy ? tao : alpha
            let size = random.below(4)
            let amounts = [
                random.sized(30), random.below(reserve) / 100, random.below(2 * reserve + 2), random.sized(64),
            ]
            amount = amounts[Int(size)]
            let rates = [33, 0, 10_000, random.below(65_536)]
            fee = SwapFee(rate: UInt16(rates[Int(random.below(4))]))
            let product = pool.price.bits.multipliedFullWidth(by: UInt128(1_000_000_000))
            let now = product.high << 64 | product.low >> 64
            let factor = UInt128(800 + random.below(400))
            if random.below(2) == 0 {
                limit = isBuy ? Pool.maxPriceLimit : Pool.minPriceLimit
            } else {
                limit = Tao(UInt64(clamping: now * factor / 1_000))
            }
        }
    }

    private static func digest(seed: UInt64) -> UInt64 {
        var swap = Case(seed: seed)
        var digest = OracleDigest()
        digest.addWide(swap.pool.price.bits)
        for number in numbers(of: swap) { digest.add(number) }
        let tao = Tao(swap.random.sized(50))
        digest.add(swap.pool.weights(adding: tao, Alpha(swap.random.sized(50)))?.quote ?? 0)
        return digest.value
    }

    /// Refusal, paid in, paid out, fee and the author's part.
    private static func numbers(of swap: Case) -> [UInt64] {
        let limit = Pool.price(limit: swap.limit)
        do {
            if swap.isBuy {
                let out = try swap.pool.buying(with: Tao(swap.amount), limit: limit, fee: swap.fee)
                return [0, out.paidIn.rawValue, out.paidOut.rawValue, out.fee.rawValue, out.authorFee.rawValue]
            }
            let out = try swap.pool.selling(Alpha(swap.amount), limit: limit, fee: swap.fee)
            return [0, out.paidIn.rawValue, out.paidOut.rawValue, out.fee.rawValue, out.authorFee.rawValue]
        } catch {
            let order: [SwapError] = [.inputTooLarge, .reservesTooLow, .priceLimitExceeded, .insufficientLiquidity]
            return [UInt64((order.firstIndex(of: error) ?? 9) + 1), 0, 0, 0, 0]
        }
    }
}
