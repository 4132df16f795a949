import Foundation

/// Which questions were asked before: a generator that repeats itself can be learned by heart.
public struct QuestionMemory: Hashable, Sendable, Codable {
    /// Four bytes for each of the last questions.
    private var seen = Data()
    /// How many questions were looked at, and how many of them had been asked before.
    public private(set) var count = 0
    public private(set) var repeated = 0

    /// How many questions are remembered.
    public static let limit = 4_096

    /// Nothing asked.
    public init() {}

    /// What tells a question from others: the first four bytes of BLAKE2b-256. Two of 4,096 different questions are taken
    /// for the same once in 500 times.
    public static func digest(_ question: String) -> UInt32 {
        UInt32(truncatingIfNeeded: AnswerTrace.digest(question) >> 32)
    }

    /// Enters a fresh question.
    public mutating func add(_ digest: UInt32) {
        let bytes = Data((0..<4).map { UInt8(truncatingIfNeeded: digest >> (8 * $0)) })
        count += 1
        if contains(bytes) {
            repeated += 1
        } else {
            seen.append(bytes)
            if seen.count > 4 * Self.limit { seen = Data(seen.dropFirst(4)) }
        }
        // What was long ago says little of the generator as it is.
        guard count >= Self.limit else { return }
        count /= 2
        repeated /= 2
    }

    /// The share of fresh questions that had been asked before.
    public var share: Double { count > 0 ? Double(repeated) / Double(count) : 0 }

    private func contains(_ bytes: Data) -> Bool {
        var place = seen.startIndex
        while place < seen.endIndex {
            if seen[place..<(place + 4)] == bytes { return true }
            place += 4
        }
        return false
    }
}
