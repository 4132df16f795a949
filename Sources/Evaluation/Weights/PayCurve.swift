import Foundation

/// How scores above the baseline become pay.
public enum PayCurve: Hashable, Sendable, Codable {
    /// In proportion to the score above the baseline.
    case proportional
    /// In proportion to a power of it.
    case power(Double)
    /// In proportion to exp(score / temperature) less its value at the baseline: a step in score is worth the same factor
    /// anywhere on the scale. At temperature 0.1, a miner that is 0.02 better earns about a fifth more.
    case softmax(temperature: Double)
    /// The best has `share` of the pay; the others divide what is left, as by ``softmax(temperature:)`` where a temperature
    /// is given, else in proportion. Where there are no others, the best has all.
    ///
    /// All whose score is at or above the low end of the best one's interval are the best, and have equal parts of its
    /// share. With a single winner, miners of equal quality would draw lots, and who registers ten of them would draw ten
    /// times. The ends of a miner's own interval play no part in whether it is among the best: else it would pay to have few
    /// items or erratic scores, by which intervals are wide. None of the others has more than one of the best, so that where
    /// many share they may have more than `share` together.
    case winner(share: Double, temperature: Double?)
    /// All whose interval's low end is at or above `at` have the same, the others nothing: being better than that is not
    /// paid, and being it on few items is not believed.
    case threshold(at: Double)

    /// The low end that a score must reach; nil where the curve asks for none.
    public var threshold: Double? {
        guard case .threshold(let at) = self else { return nil }
        return at
    }

    /// Whether miners of different scores may have the same pay, as ``winner(share:temperature:)`` and
    /// ``threshold(at:)`` mean it.
    public var paysAlike: Bool {
        switch self {
        case .proportional, .power, .softmax: false
        case .winner, .threshold: true
        }
    }

    /// The pays of miners that are paid, in their order and in any unit.
    ///
    /// Increasing in the score, but for rounding; above 0 for each, or so near to it that the difference is lost in rounding.
    func pays(_ scores: [Interval], baseline: Double) -> [Double] {
        guard let best = scores.map(\.estimate).max() else { return [] }
        func shares(_ share: (Double) -> Double) -> [Double] {
            scores.map { score in
                guard score.estimate > baseline, best > baseline else { return 0 }
                return share(score.estimate - baseline)
            }
        }
        switch self {
        case .proportional: return shares { $0 / (best - baseline) }
        case .power(let exponent): return shares { pow($0 / (best - baseline), max(exponent, 1e-3)) }
        case .softmax(let temperature):
            let width = max(temperature, 1e-3)
            // expm1(a) / expm1(b), in a form that stays finite where the temperature is low.
            let most = (best - baseline) / width
            return shares { exp($0 / width - most) * expm1(-$0 / width) / expm1(-most) }
        case .winner(let share, let temperature):
            let curve = temperature.map(PayCurve.softmax) ?? .proportional
            return Self.winners(scores, best: best, share: share, others: curve.pays(scores, baseline: baseline))
        case .threshold: return scores.map { _ in 1 }
        }
    }

    /// The best ones' equal parts of `share`, and the others' parts of the rest, none of them above those.
    private static func winners(_ scores: [Interval], best: Double, share: Double, others pays: [Double]) -> [Double] {
        // Of several with the best score the narrowest interval decides, so that the order of the list does not.
        let bound = scores.filter { $0.estimate == best }.map(\.lower).max() ?? best
        let isBest = scores.map { $0.estimate >= min(bound, best) }
        let share = min(max(share, 0), 1)
        let count = Double(isBest.count { $0 })
        let sum = zip(pays, isBest).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        guard sum > 0 else { return isBest.map { $0 ? 1 : 0 } }
        let rest = zip(pays, isBest).map { pay, isBest in isBest ? 0 : pay / sum * (1 - share) }
        // What is cut from the others goes to the best: with the `cut` largest of the others at the height of the best, all
        // of them and the smaller ones' parts make up 1. Each that is above the height raises it, and stays above it.
        var (height, left) = (share / count, 1 - share)
        for (cut, pay) in rest.sorted(by: >).enumerated() where pay > height {
            left -= pay
            height = (1 - left) / (count + Double(cut + 1))
        }
        return zip(rest, isBest).map { $1 ? height : min($0, height) }
    }
}
