public import Foundation

/// What became of one question put to a miner.
public enum Outcome: Hashable, Sendable, Codable {
    /// It answered in time; the score and the latency in milliseconds.
    case answered(millionths: Int, latencyMilliseconds: Double)
    /// It did not answer, answered too late or answered nonsense. Counts as a score of 0.
    case failed
}

/// A miner's record with one validator.
public struct MinerRecord: Hashable, Sendable, Codable {
    /// The block in which the hotkey registered.
    public let registeredAt: UInt64
    /// The long-run average of the scores in [0, 1]; failures count 0.
    public private(set) var score: DecayingAverage
    /// The long-run average of the latency of answers, in milliseconds.
    public private(set) var latency: DecayingAverage
    /// The long-run share of questions that were answered in time.
    public private(set) var reliability: DecayingAverage
    /// Questions answered in time.
    public private(set) var answered = 0
    /// Questions not answered in time.
    public private(set) var failed = 0
    /// Questions not answered in time since the last answer.
    public private(set) var failuresInARow = 0

    /// An empty record that gives each new item the weight `rate`.
    public init(registeredAt: UInt64, rate: Double) {
        self.registeredAt = registeredAt
        score = DecayingAverage(rate: rate)
        latency = DecayingAverage(rate: rate)
        reliability = DecayingAverage(rate: rate)
    }

    /// How many questions the record rests on.
    public var count: Int { answered + failed }

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .answered(let millionths, let milliseconds):
            score.add(Double(min(max(millionths, 0), Score.perfect)) / Double(Score.perfect))
            if milliseconds.isFinite { latency.add(max(0, milliseconds)) }
            reliability.add(1)
            answered += 1
            failuresInARow = 0
        case .failed:
            score.add(0)
            reliability.add(0)
            failed += 1
            failuresInARow += 1
        }
    }
}

/// A validator's running record of all miners, to be saved after each epoch and read back after a crash.
///
/// Miners should be asked the same items: then what makes an item hard moves all averages alike, and their order shows
/// with far fewer items.
public struct ScoreBook: Hashable, Sendable {
    /// The weight of each new item in the averages.
    public let rate: Double
    /// The records by hotkey.
    public private(set) var records: [MinerKey: MinerRecord] = [:]

    /// The usual weight of a new item: averages remember about 600 items.
    public static let usualRate = 1.0 / 300

    /// An empty book.
    public init(rate: Double = usualRate) {
        self.rate = rate
    }

    /// Enters what became of a question.
    ///
    /// A hotkey that was not known, or that registered anew since, starts an empty record.
    public mutating func record(_ outcome: Outcome, for miner: MinerKey, registeredAt: UInt64) {
        var record = records[miner] ?? MinerRecord(registeredAt: registeredAt, rate: rate)
        if record.registeredAt != registeredAt { record = MinerRecord(registeredAt: registeredAt, rate: rate) }
        record.add(outcome)
        records[miner] = record
    }

    /// Forgets miners that are no longer registered.
    public mutating func keep(only miners: Set<MinerKey>) {
        records = records.filter { miners.contains($0.key) }
    }

    /// The miners with a record, in the order of their keys.
    public var miners: [MinerKey] { records.keys.sorted() }

    /// The standing that weights are made from; nil for an unknown miner.
    public func standing(of miner: MinerKey, uid: UInt16, verdict: Finding = .clear) -> Standing? {
        records[miner].map { record in
            Standing(
                uid: uid,
                score: record.score.interval().clamped(to: 0...1),
                count: record.count,
                failuresInARow: record.failuresInARow,
                verdict: verdict
            )
        }
    }
}

/// Why a saved book cannot be read.
public enum ScoreBookError: Error, Equatable, Sendable {
    /// Not a saved book, or a damaged one, with the reason.
    case unreadable(String)
    /// Written by a newer version.
    case version(Int)
}

extension ScoreBook {
    private struct Snapshot: Codable {
        var version = 1
        let rate: Double
        let entries: [Entry]
    }

    private struct Entry: Codable {
        let miner: MinerKey
        let record: MinerRecord
    }

    /// The book as JSON, entries in the order of their keys; equal books have equal bytes.
    public func snapshot() throws(ScoreBookError) -> Data {
        let entries = miners.compactMap { miner in records[miner].map { Entry(miner: miner, record: $0) } }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            return try encoder.encode(Snapshot(rate: rate, entries: entries))
        } catch {
            throw .unreadable("cannot be written: \(error)")
        }
    }

    /// The book that a snapshot holds.
    public init(snapshot: Data) throws(ScoreBookError) {
        let read: Snapshot
        do {
            read = try JSONDecoder().decode(Snapshot.self, from: snapshot)
        } catch {
            throw .unreadable("not a score book: \(error)")
        }
        guard read.version == 1 else { throw .version(read.version) }
        guard read.rate > 0, read.rate <= 1 else { throw .unreadable("rate \(read.rate) is not in (0, 1]") }
        rate = read.rate
        records = Dictionary(read.entries.map { ($0.miner, $0.record) }, uniquingKeysWith: { first, _ in first })
    }
}
