public import Evaluation
import Foundation

extension Explanation {
    /// A paid miner next to the one that is explained, and how few items their order hangs on.
    public struct Neighbour: Codable, Sendable {
        public let uid: UInt16
        /// The hotkey as an SS58 address.
        public let hotkey: String
        /// Its long-run score.
        public let score: Double
        /// Whether it is the better one of the two.
        public let isBetter: Bool
        /// The fewest of the last items that both were asked whose removal takes the better one's lead away, each item
        /// counted as the scores count it: the newest most.
        public let fragility: Fragility

        /// The same in a sentence.
        var reason: String {
            let relation =
                isBetter ? "is the next better paid one; its lead is" : "is the next worse paid one; the lead is"
            return "uid \(uid) with \(String(format: "%.3f", score)) \(relation) \(fragility.text)"
        }
    }

    /// The next better and the next worse of the paid miners by score.
    static func neighbours(
        of miner: ValidatorJournal.Miner,
        in last: ValidatorJournal.Conclusion,
        folder: String
    ) -> [Neighbour] {
        let paid = last.miners.filter { $0.isPaid && $0.uid != miner.uid }
        let better = paid.filter { ($0.score, miner.uid) > (miner.score, $0.uid) }
            .min { ($0.score, $1.uid) < ($1.score, $0.uid) }
        let worse = paid.filter { ($0.score, miner.uid) < (miner.score, $0.uid) }
            .max { ($0.score, $1.uid) < ($1.score, $0.uid) }
        let chosen = [better, worse].compactMap { $0 }
        var tallies = chosen.map { PairTally(miner.hotkey, $0.hotkey) }
        guard !chosen.isEmpty else { return [] }
        ValidatorJournal.forEachNewest(in: folder) { item in
            for place in tallies.indices { tallies[place].add(item) }
            return !tallies.allSatisfy(\.isFull)
        }
        return zip(chosen, tallies).map { other, tally in
            let isBetter = other.uid == better?.uid
            return Neighbour(
                uid: other.uid,
                hotkey: address(other.hotkey),
                score: other.score,
                isBetter: isBetter,
                fragility: tally.fragility(isSecondBetter: isBetter)
            )
        }
    }
}

/// The last differences of two miners on the same items, the newest first.
private struct PairTally {
    private let hotkeys: [String]
    /// When each registered, by its newest answer: what is older belongs to another record.
    private var registered: [UInt64?] = [nil, nil]
    private var differences: [Int] = []
    private var isOver = false

    init(_ first: String, _ second: String) {
        hotkeys = [first, second]
    }

    /// Whether older items add nothing.
    var isFull: Bool { isOver || differences.count >= ValidatorState.itemLimit }

    /// Takes the next older item. A failure counts as a score of 0, as in the scores.
    mutating func add(_ item: ValidatorJournal.Item) {
        guard !isFull else { return }
        var scores: [Int] = []
        for (place, hotkey) in hotkeys.enumerated() {
            guard let answer = item.answers.first(where: { $0.hotkey == hotkey }) else { return }
            let since = registered[place] ?? answer.registeredAt
            guard answer.registeredAt == since else { return isOver = true }
            registered[place] = since
            scores.append(answer.millionths ?? 0)
        }
        differences.append(scores[0] - scores[1])
    }

    func fragility(isSecondBetter: Bool) -> Fragility {
        var weight = 1.0
        let weights = differences.map { _ in
            defer { weight *= 1 - ScoreBook.usualRate }
            return Int((weight * 1_000_000).rounded())
        }
        return Fragility(differences: differences.map { isSecondBetter ? -$0 : $0 }, weights: weights)
    }
}

extension ValidatorJournal {
    /// Goes through a journal's items, the newest first, while `body` wants more. The older file is read where the newer
    /// has too few; a line that was cut off by a crash is none.
    static func forEachNewest(in folder: String, _ body: (Item) -> Bool) {
        let decoder = JSONDecoder()
        for path in [itemsPath(folder), olderPath(folder)] {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            for line in data.split(separator: 0x0a).reversed() {
                guard let item = try? decoder.decode(Item.self, from: Data(line)) else { continue }
                guard body(item) else { return }
            }
        }
    }
}
