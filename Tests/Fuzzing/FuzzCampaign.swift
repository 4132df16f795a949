/// Tries mutated inputs on a group, from a seed: the same seed tries the same inputs everywhere.
///
/// What is understood joins the corpus, so that changes build on each other. It is the form for ordinary tests;
/// `Tests/fuzz.sh` runs the same groups under libFuzzer, guided by coverage.
public struct FuzzCampaign {
    /// What came of it.
    public struct Outcome: Sendable, Equatable {
        /// How many inputs were tried.
        public var tried = 0
        /// How many of them were understood.
        public var understood = 0
    }

    /// An input that broke a property, with the fault.
    public struct Finding: Error, CustomStringConvertible {
        /// The decoder's group.
        public let group: String
        /// The whole input, with the byte that chooses the decoder.
        public let input: [UInt8]
        /// What is wrong.
        public let fault: String

        public var description: String {
            let digits = input.map { byte in byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }
            return "\(group): \(fault); input \(digits.joined())"
        }
    }

    private static let corpusLimit = 2_000

    let group: FuzzGroup
    private var mutator: FuzzMutator
    private var corpus: [[UInt8]]
    /// What came of it so far.
    public private(set) var outcome = Outcome()

    /// A campaign that begins with the group's own inputs and these.
    public init(_ group: FuzzGroup, seed: UInt64, corpus: [[UInt8]] = []) {
        self.group = group
        self.corpus = group.seeds + corpus
        mutator = FuzzMutator(seed: seed)
    }

    /// Tries the corpus as it is.
    public mutating func replay() throws {
        for input in corpus { _ = try attempt(input) }
    }

    /// Tries so many mutated inputs.
    public mutating func run(_ count: Int) throws {
        for _ in 0..<count {
            let input = mutator.next(from: corpus)
            guard try attempt(input) else { continue }
            if corpus.count < Self.corpusLimit {
                corpus.append(input)
            } else {
                corpus[mutator.below(corpus.count)] = input
            }
        }
    }

    private mutating func attempt(_ input: [UInt8]) throws -> Bool {
        outcome.tried += 1
        do {
            let understood = try group.read(input)
            if understood { outcome.understood += 1 }
            return understood
        } catch {
            throw Finding(group: group.name, input: input, fault: "\(error)")
        }
    }
}
