import Economics
public import Foundation
import Primitives

/// A purchase or a sale of alpha on given numbers.
public struct SwapStep: Sendable {
    /// Which way.
    enum Side: String, CaseIterable {
        /// TAO for alpha.
        case buy
        /// Alpha for TAO.
        case sell
    }

    private let input: SwapStepInput

    /// Reads the numbers; ``EconomicsStep/swap`` describes them.
    public init(json: Data) throws(StepInputError) {
        input = try StepPath.decode(SwapStepInput.self, from: json)
    }

    /// Computes the swap.
    public func run() -> Outcome {
        let pool = input.pool
        do {
            switch input.side {
            case .buy:
                let swap = try pool.buying(
                    with: Tao(input.amount),
                    limit: Pool.price(limit: input.limit),
                    fee: input.fee
                )
                var after = pool
                after.tao = pool.tao.saturatingAdd(swap.paidIn)
                after.alpha = pool.alpha.saturatingSub(swap.paidOut)
                return Outcome(swap.paidIn, swap.paidOut, swap.fee, swap.authorFee, before: pool, after: after)
            case .sell:
                let swap = try pool.selling(Alpha(input.amount), limit: Pool.price(limit: input.limit), fee: input.fee)
                var after = pool
                after.alpha = pool.alpha.saturatingAdd(swap.paidIn)
                after.tao = pool.tao.saturatingSub(swap.paidOut)
                return Outcome(swap.paidIn, swap.paidOut, swap.fee, swap.authorFee, before: pool, after: after)
            }
        } catch {
            return Outcome(refused: error, pool: pool)
        }
    }

    /// What a swap gives. Amounts are rao in decimal digits.
    public struct Outcome: Encodable, Sendable {
        /// Why the swap is refused; absent where it is not.
        public let refused: String?
        /// What enters the pool, without the fee.
        public let paidIn: String
        /// What leaves the pool.
        public let paidOut: String
        /// The fee, in the unit of the input.
        public let fee: String
        /// The part of the fee that the block's author gets.
        public let authorFee: String
        /// The price before, as a number of 2^-64 TAO per alpha.
        public let priceBitsBefore: String
        /// The price after.
        public let priceBitsAfter: String
        /// The pool's TAO after.
        public let tao: String
        /// The pool's alpha after.
        public let alpha: String

        init(
            _ paidIn: some CustomStringConvertible,
            _ paidOut: some CustomStringConvertible,
            _ fee: some CustomStringConvertible,
            _ authorFee: some CustomStringConvertible,
            before: Pool,
            after: Pool,
            refused: String? = nil
        ) {
            self.refused = refused
            self.paidIn = "\(paidIn)"
            self.paidOut = "\(paidOut)"
            self.fee = "\(fee)"
            self.authorFee = "\(authorFee)"
            priceBitsBefore = "\(before.price.bits)"
            priceBitsAfter = "\(after.price.bits)"
            tao = "\(after.tao)"
            alpha = "\(after.alpha)"
        }

        init(refused error: SwapError, pool: Pool) {
            self.init(0, 0, 0, 0, before: pool, after: pool, refused: "\(error)")
        }

        /// The figures as lines for people.
        public func table() -> String {
            if let refused { return "refused: \(refused)\n" }
            return """
                paid in    \(paidIn) rao
                paid out   \(paidOut) rao
                fee        \(fee) rao
                pool after \(tao) rao of TAO, \(alpha) rao of alpha

                """
        }
    }
}

private struct SwapStepInput: Decodable, Sendable {
    let pool: Pool
    let side: SwapStep.Side
    let amount: UInt64
    let limit: Tao
    let fee: SwapFee

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: ["pool", "side", "amount", "limit", "feeRate"])
        let pool: PoolInput = try object.value("pool")
        self.pool = pool.pool
        side = try object.word("side", as: SwapStep.Side.self)
        amount = try object.whole("amount", in: 0...(.max))
        let loosest = side == .buy ? Pool.maxPriceLimit : Pool.minPriceLimit
        limit = Tao(try object.whole("limit", in: 0...(.max), or: loosest.rawValue))
        fee = SwapFee(rate: try object.whole("feeRate", in: 0...(.max), or: 33))
    }
}

/// A pool in a step's input.
struct PoolInput: Decodable {
    let pool: Pool

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: ["tao", "alpha", "quoteWeight"])
        let one = PoolWeights.one
        let bounds = PoolWeights.smallest...(one - PoolWeights.smallest)
        let quote = try object.whole("quoteWeight", in: bounds, or: one / 2)
        pool = Pool(
            tao: Tao(try object.whole("tao", in: 0...(.max))),
            alpha: Alpha(try object.whole("alpha", in: 0...(.max))),
            weights: PoolWeights(quote: quote) ?? .equal
        )
    }
}
