import Economics
public import Foundation
import Primitives

/// A change of the stake that a hotkey holds for many, on given numbers.
public struct StakeStep: Sendable {
    /// What is done.
    enum Operation: String, CaseIterable {
        /// Alpha is staked for one holder.
        case add
        /// Alpha of one holder is taken out.
        case remove
        /// Alpha is staked for all holders alike.
        case reward
    }

    private let input: StakeStepInput

    /// Reads the numbers; ``EconomicsStep/stake`` describes them.
    public init(json: Data) throws(StepInputError) {
        input = try StepPath.decode(StakeStepInput.self, from: json)
    }

    /// Computes the change. A holder cannot take out more than it has: then nothing changes, as on the chain.
    public func run() -> Outcome {
        var pool = input.pool
        var share = input.share
        let amount = Int64(clamping: input.amount)
        let before = pool.value(of: share)
        var isRefused = false
        switch input.operation {
        case .add:
            isRefused = !pool.givesShares(for: amount)
            if !isRefused { pool.update(&share, by: amount) }
        case .remove:
            isRefused = share.isZero || before < input.amount
            if !isRefused { pool.update(&share, by: -amount) }
        case .reward:
            pool.updateAll(by: amount)
        }
        return Outcome(
            refused: isRefused ? "the amount gives no shares, or is more than the holder has" : nil,
            value: "\(pool.value)",
            shares: .init(pool.shares),
            share: .init(share),
            worthBefore: "\(before)",
            worth: "\(pool.value(of: share))"
        )
    }

    /// What comes of it. Amounts are rao of alpha in decimal digits.
    public struct Outcome: Encodable, Sendable {
        /// Why nothing changes; absent where something does.
        public let refused: String?
        /// The stake of all holders.
        public let value: String
        /// How many shares there are.
        public let shares: Decimal
        /// How many the holder has.
        public let share: Decimal
        /// What the holder's shares were worth before.
        public let worthBefore: String
        /// What they are worth now.
        public let worth: String

        /// The figures as lines for people.
        public func table() -> String {
            let head = refused.map { "refused: \($0)\n" } ?? ""
            return head + """
                all holders  \(value) rao
                this holder  \(worth) rao, before \(worthBefore) rao

                """
        }
    }

    /// A decimal floating-point number: mantissa times ten to the exponent.
    public struct Decimal: Codable, Sendable, Equatable {
        /// Decimal digits.
        public let mantissa: String
        /// The power of ten.
        public let exponent: Int64

        init(_ number: SafeFloat) {
            mantissa = "\(number.mantissa)"
            exponent = number.exponent
        }
    }
}

private struct StakeStepInput: Decodable, Sendable {
    let pool: SharePool
    let share: SafeFloat
    let operation: StakeStep.Operation
    let amount: UInt64

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: ["value", "shares", "share", "operation", "amount"])
        let shares: SharesInput = try object.value("shares")
        let share: SharesInput? = object.has("share") ? try object.value("share") : nil
        pool = SharePool(value: try object.whole("value", in: 0...(.max)), shares: shares.number)
        self.share = share?.number ?? .zero
        operation = try object.word("operation", as: StakeStep.Operation.self)
        amount = try object.whole("amount", in: 0...UInt64(Int64.max))
    }
}

/// A number of shares in a step's input.
private struct SharesInput: Decodable {
    let number: SafeFloat

    init(from decoder: any Decoder) throws {
        let object = try StepObject(decoder, fields: ["mantissa", "exponent"])
        let mantissa = try object.whole("mantissa", in: 0...SafeFloat.maxMantissa)
        let exponent: Int64 = try object.whole("exponent", in: -100...100, or: 0)
        guard let number = SafeFloat(mantissa, exponent: exponent) else {
            throw StepInputError(path: StepPath.text(decoder.codingPath), reason: "is no number of shares")
        }
        self.number = number
    }
}
