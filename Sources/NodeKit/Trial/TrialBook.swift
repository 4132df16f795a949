import Evaluation
import Primitives

/// One validator of a trial: what it measured, and the weights that follow.
struct TrialValidator: Sendable {
    let name: String
    let secret: [UInt8]
    private(set) var verdicts: [MinerKey: Verdict] = [:]
    private var book = ScoreBook()
    private var observed: [ObservedItem] = []

    /// How many items the detector looks back on, as a real validator.
    private static let itemLimit = 600

    init(name: String, secret: [UInt8]) {
        self.name = name
        self.secret = secret
    }

    /// Enters what the miners answered to an item.
    mutating func record(_ answers: TrialAnswers, miners: [ObservedMiner]) {
        var seen: [MinerKey: ObservedAnswer] = [:]
        for (miner, graded) in zip(miners, answers.graded) {
            guard let graded else {
                book.record(.failed, for: miner.key, registeredAt: miner.registeredAt)
                continue
            }
            let millionths = graded.score.millionths
            book.record(
                .answered(millionths: millionths, latencyMilliseconds: 0),
                for: miner.key,
                registeredAt: miner.registeredAt
            )
            seen[miner.key] = ObservedAnswer(trace: graded.trace, millionths: millionths, latencyMilliseconds: nil)
        }
        observed.append(ObservedItem(answers: seen))
        if observed.count > Self.itemLimit { observed.removeFirst(observed.count - Self.itemLimit) }
    }

    /// The low end of what a miner's score surely is, by this validator's own items.
    func lowEnd(of miner: MinerKey) -> Double { book.records[miner]?.score.interval().lower ?? 0 }

    /// Looks for copies, and makes weights by the subnet's policy; nil where nobody is to be paid yet.
    mutating func weights(_ policy: WeightPolicy, miners: [ObservedMiner], places: [UID]) -> WeightVector? {
        verdicts = [:]
        for verdict in CopyDetector().verdicts(items: observed, miners: miners) { verdicts[verdict.miner] = verdict }
        let standings = zip(miners, places).compactMap { miner, place in
            book.standing(of: miner.key, uid: place, verdict: verdicts[miner.key]?.finding ?? .clear)
        }
        return policy.weights(standings)
    }
}

/// The pooled scores of a trial: what all validators together know of quality.
struct TrialLedger: Sendable {
    /// For each miner the score of each item in [0, 1].
    private(set) var scores: [[Double]]
    /// For each pair of neighbours, after how many items their order was known.
    private(set) var known: [Int?]
    private var sequences: [ConfidenceSequence]
    /// What judges gave for each answer of an honest miner, where the scorer has several.
    private(set) var judgements: [[JudgeGrade]] = []
    /// For each pair of neighbours, a test that may stop early.
    private(set) var tests: [OrderTest]
    /// Of the honest miners' answers, how many have too few claims to find blends by.
    private var short = 0
    private var answers = 0
    /// The honest miners' places in the declared order.
    let honest: [Int]

    init(miners: [TrialMiner]) {
        honest = miners.indices.filter { miners[$0].part == .honest }
        scores = miners.map { _ in [] }
        let pairs = max(0, honest.count - 1)
        // All pairs together are to be right with 95 %.
        let level = 1 - 0.05 / Double(max(1, pairs))
        sequences = (0..<pairs).map { _ in ConfidenceSequence(level: level, range: -1...1) }
        tests = (0..<pairs).map { _ in OrderTest(error: 1 - level) }
        known = Array(repeating: nil, count: pairs)
    }

    /// How many items there were.
    var count: Int { scores.first?.count ?? 0 }

    mutating func record(_ answers: TrialAnswers) {
        for (place, graded) in answers.graded.enumerated() { scores[place].append(graded?.score.value ?? 0) }
        for graded in honest.compactMap({ answers.graded[$0] }) {
            self.answers += 1
            if graded.trace.claims.count < AnswerTrace.fewestClaims { short += 1 }
        }
        judgements += honest.compactMap { answers.graded[$0]?.score.judgements }
        for pair in sequences.indices {
            let better = scores[honest[pair]].last ?? 0
            let worse = scores[honest[pair + 1]].last ?? 0
            sequences[pair].add(better - worse)
            tests[pair].add(better - worse)
            if known[pair] == nil, sequences[pair].interval.lower > 0 { known[pair] = count }
        }
    }

    /// Whether most answers are too short to find blends by.
    var isShort: Bool { 2 * short > answers }

    /// What stopping early saves.
    var stopping: TrialReport.Stopping { TrialReport.Stopping(tests) }

    /// After how many items the whole order was known; nil for not yet.
    var knownAfter: Int? {
        known.contains(where: { $0 == nil }) || known.isEmpty ? nil : known.compactMap { $0 }.max()
    }
}
