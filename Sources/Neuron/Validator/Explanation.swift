import ChainCrypto
public import Evaluation
import Foundation

/// Why a validator gives a miner the weight that it does, from what it wrote down.
public struct Explanation: Codable, Sendable {
    /// An answer that the score rests on.
    public struct Item: Codable, Sendable {
        public let epoch: UInt64
        public let block: UInt64
        public let question: String
        /// The score in millionths; nil where there was no answer.
        public let millionths: Int?
        /// What the other miners got for the same item, in millionths, on average.
        public let others: Int
        public let milliseconds: Double?
        public let reason: String
        /// What each judge gave, where there are several.
        public let judgements: [JudgeGrade]?
    }

    public let uid: UInt16
    /// The hotkey as an SS58 address.
    public let hotkey: String
    /// The block of the judgement, and the epoch in which weights were last set.
    public let block: UInt64
    public let weighedEpoch: UInt64?
    /// The share of the validator's weight.
    public let share: Double
    /// The place among all miners by score, from 1, of so many.
    public let rank: Int
    public let miners: Int
    /// The score with its 95 % interval.
    public let score: Double
    public let low: Double
    public let high: Double
    public let answered: Int
    public let failed: Int
    public let latencyMilliseconds: Double
    /// What the copy detector found; nil before it looked.
    public let verdict: String?
    public let verdictReason: String?
    /// The hotkeys of the miners whose answers it gives, as SS58 addresses.
    public let sources: [String]
    /// The reasons for the weight, in sentences.
    public let reasons: [String]
    /// The next better and the next worse paid miner, where there are such.
    public let neighbours: [Neighbour]
    /// The last answers, the newest first.
    public let items: [Item]

    /// Reads what a validator wrote in its data folder about a miner.
    ///
    /// - Throws: ``ExplanationError`` where there is nothing to read.
    public init(uid: UInt16, folder: String, items count: Int) throws(ExplanationError) {
        let path = ValidatorJournal.conclusionPath(folder)
        guard let data = FileManager.default.contents(atPath: path),
            let last = try? JSONDecoder().decode(ValidatorJournal.Conclusion.self, from: data)
        else { throw .noJournal(folder) }
        guard let miner = last.miners.first(where: { $0.uid == uid }) else {
            throw .unknown(uid, known: last.miners.map(\.uid))
        }
        let total = last.miners.reduce(0.0) { $0 + Double($1.weight) }
        let ranked = last.miners.sorted { ($0.score, $1.uid) > ($1.score, $0.uid) }
        self.uid = uid
        hotkey = Self.address(miner.hotkey)
        block = last.block
        weighedEpoch = last.weighedEpoch
        share = total > 0 ? Double(miner.weight) / total : 0
        rank = (ranked.firstIndex { $0.uid == uid } ?? 0) + 1
        miners = ranked.count
        score = miner.score
        low = miner.low
        high = miner.high
        answered = miner.answered
        failed = miner.failed
        latencyMilliseconds = miner.latencyMilliseconds
        verdict = miner.verdict?.kind.rawValue
        verdictReason = miner.verdict?.reason
        sources = miner.verdict?.sources.map { Self.address($0.name) } ?? []
        neighbours = Self.neighbours(of: miner, in: last, folder: folder)
        reasons = Self.reasons(miner, last, total: total) + neighbours.map(\.reason)
        items = Self.items(of: miner.hotkey, folder: folder, count: count)
    }

    static func address(_ hexadecimal: String) -> String {
        Hex.decode(hexadecimal).map { SS58.encode($0) } ?? hexadecimal
    }

    private static func reasons(
        _ miner: ValidatorJournal.Miner,
        _ last: ValidatorJournal.Conclusion,
        total: Double
    ) -> [String] {
        func text(_ value: Double) -> String { String(format: "%.3f", value) }
        var reasons = [
            "its score is \(text(miner.score)), surely between \(text(miner.low)) and \(text(miner.high)), on "
                + "\(miner.answered) answers and \(miner.failed) failures, which count as 0"
        ]
        if let verdict = miner.verdict, verdict.kind == .blend {
            reasons.append("it is paid as a \(verdict.finding): \(verdict.reason)")
        } else if let verdict = miner.verdict, !verdict.kind.isPaid {
            reasons.append("it is not paid as a \(verdict.kind.rawValue): \(verdict.reason)")
        }
        if let health = last.health, health.isRetired {
            reasons.append("the generator is to be retired: \(health.description)")
        }
        if let side = miner.side { reasons += Self.reasons(side) }
        let count = miner.answered + miner.failed
        if count < last.minimumCount {
            reasons.append("it is not paid yet: \(count) items of the \(last.minimumCount) that are needed")
        }
        let share = Double(miner.verdict?.finding.paidMillionths ?? Score.perfect) / Double(Score.perfect)
        if miner.low * share <= last.baseline {
            reasons.append(
                "it is not paid while the low end of its interval, for the part that is its own, is not above the baseline \(text(last.baseline))"
            )
        }
        if let at = last.curve.threshold, miner.low * share < at {
            reasons.append("it is not paid while the low end of its interval is below the threshold \(text(at))")
        }
        if !miner.isPaid, miner.failuresInARow > 0 {
            reasons.append("it left the last \(miner.failuresInARow) questions unanswered")
        }
        guard miner.isPaid, let best = last.miners.filter(\.isPaid).max(by: { $0.score < $1.score }) else {
            let burned = last.burnUID.map { "; the weight of a subnet where nobody is paid goes to uid \($0)" } ?? ""
            return reasons + ["so its weight is 0" + burned]
        }
        let curve =
            switch last.curve {
            case .proportional: "in proportion to the score above the baseline"
            case .power(let exponent): "by the power \(exponent) of the score above the baseline"
            case .softmax(let temperature): "by exp(score / \(temperature)) above the baseline"
            case .winner(let share, _):
                "with \(text(share)) of it for the best, whom all share that are at or above the low end of the best "
                    + "one's interval, above the baseline"
            case .threshold(let at): "alike for all whose low end is at or above \(text(at)), above the baseline"
            }
        reasons.append(
            "scores become pay \(curve) \(text(last.baseline)); the best paid miner, uid \(best.uid), has "
                + "\(text(best.score))"
        )
        guard total > 0 else {
            return reasons + [
                "no weights are given yet: others were asked for the first time a little later, and get as much evidence first"
            ]
        }
        let part = Double(miner.weight) / total * 100
        reasons.append("so its weight is \(miner.weight) of 65535, \(String(format: "%.1f", part)) % of all")
        return reasons
    }

    /// What questions beside the hidden items showed; no weight rests on it.
    private static func reasons(_ side: SideBook.Record) -> [String] {
        func text(_ value: Double) -> String { String(format: "%.3f", value) }
        func text(_ interval: Interval) -> String {
            "\(text(interval.estimate)) (\(text(interval.lower)) to \(text(interval.upper)))"
        }
        var reasons: [String] = []
        if let consistency = side.consistency {
            reasons.append(
                "two wordings of one need differ by \(text(consistency)) on \(side.distance.count) pairs; that the first "
                    + "is not answered better has p = \(String(format: "%.2g", side.firstIsBetter))"
            )
        }
        if side.gap.count > 1 {
            reasons.append(
                "on revealed items it scores \(text(side.revealed.mean)), on fresh ones \(text(side.fresh.mean)): a gap of "
                    + "\(text(side.gap.interval().clamped(to: -1...1))) on \(side.gap.count) items"
            )
        }
        return reasons
    }

    /// The last answers of a miner.
    private static func items(of hotkey: String, folder: String, count: Int) -> [Item] {
        var found: [Item] = []
        guard count > 0 else { return [] }
        ValidatorJournal.forEachNewest(in: folder) { item in
            guard item.side == nil, let answer = item.answers.first(where: { $0.hotkey == hotkey }) else { return true }
            let others = item.answers.filter { $0.hotkey != hotkey }
            let sum = others.reduce(0) { $0 + ($1.millionths ?? 0) }
            found.append(
                Item(
                    epoch: item.epoch,
                    block: item.block,
                    question: item.question,
                    millionths: answer.millionths,
                    others: others.isEmpty ? 0 : sum / others.count,
                    milliseconds: answer.milliseconds,
                    reason: answer.reason,
                    judgements: answer.judgements
                )
            )
            return found.count < count
        }
        return found
    }
}

/// Why nothing can be explained, with the remedy.
public enum ExplanationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The folder holds no judgement.
    case noJournal(String)
    /// The validator has not measured the miner.
    case unknown(UInt16, known: [UInt16])

    public var description: String {
        switch self {
        case .noJournal(let folder):
            "\(folder) holds no judgement; give the --data folder of a validator that ran a round"
        case .unknown(let uid, let known):
            "the validator has not measured uid \(uid); it knows \(known.map(String.init).joined(separator: ", "))"
        }
    }
}
