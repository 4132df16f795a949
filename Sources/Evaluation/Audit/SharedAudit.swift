/// Holds what validators wrote down of shared items against what their partners did.
public struct SharedAudit: Sendable {
    private let task: WireTask
    private let detector: AgreementDetector

    /// An audit of validators that ask a task.
    public init(task: WireTask, detector: AgreementDetector = AgreementDetector()) {
        self.task = task
        self.detector = detector
    }

    /// What was found of all validators together.
    public struct Report: Sendable {
        /// A finding, with whose it is and in which epoch.
        public struct One: Sendable {
            public let validator: MinerKey
            public let epoch: UInt64
            public let finding: EpochFinding
        }

        public fileprivate(set) var findings: [One] = []
        /// How many answers of each validator were held against a partner's.
        public fileprivate(set) var compared: [MinerKey: Int] = [:]
        /// What is wrong without it being clear with whom.
        public fileprivate(set) var notes: [String] = []
    }

    /// Where fewer of a validator's epochs are known, it may have shared nothing by chance.
    private static let silentEpochs = 3

    /// Checks transcripts that are what was committed to: those that are not say nothing about partners.
    ///
    /// - Parameter transcripts: By validator, each with its epochs in order.
    /// - Returns: What was found.
    /// - Throws: `TaskError` where items cannot be made here; never because of a validator.
    public func run(
        _ transcripts: [(validator: MinerKey, epochs: [EpochTranscript])]
    ) async throws(TaskError) -> Report {
        var report = Report()
        let known = Set(transcripts.map(\.validator))
        var parts: [(validator: MinerKey, epochs: [(transcript: EpochTranscript, parts: [SharedPart])])] = []
        for (validator, epochs) in transcripts {
            var sound: [(transcript: EpochTranscript, parts: [SharedPart])] = []
            for transcript in epochs {
                if let detail = Self.flaw(in: transcript) {
                    report.add(validator, transcript.epoch, EpochFinding(.wrongShared, detail: detail))
                } else {
                    sound.append((transcript, (transcript.shared ?? []).filter { known.contains($0.partner) }))
                }
            }
            parts.append((validator, sound))
        }
        let different = Self.seeds(parts, &report)
        var records: [SharedRecord] = []
        for (validator, epochs) in parts {
            var graded: [SharedEpoch] = []
            for (transcript, parts) in epochs {
                let usable = parts.filter {
                    !different.contains(Pair(validator, $0.partner, transcript.epoch))
                }
                graded.append(try await grade(transcript, usable, &report))
            }
            records.append(SharedRecord(validator: validator, epochs: graded))
        }
        for record in records { report.compared[record.validator] = Self.compared(record, records) }
        silent(transcripts, &report)
        for flag in detector.flags(records) {
            guard let last = records.first(where: { $0.validator == flag.validator })?.epochs.last else { continue }
            let text = "\(flag.reason) (p \(Self.text(flag.pValue)), adjusted \(Self.text(flag.adjusted)))"
            report.add(flag.validator, last.epoch, EpochFinding(.otherAnswers, detail: text))
        }
        return report
    }

    /// What is wrong with the form of what was shared; nil where nothing is.
    private static func flaw(in transcript: EpochTranscript) -> String? {
        var partners: Set<MinerKey> = []
        for part in transcript.shared ?? [] {
            guard part.partner != transcript.validator, partners.insert(part.partner).inserted else {
                return "\(part.partner) is no partner, or is one twice"
            }
            guard part.pairSeed.count == 32 else { return "a pair's seed has \(part.pairSeed.count) bytes, not 32" }
            let indexes = part.items.map(\.index)
            guard zip(indexes, indexes.dropFirst()).allSatisfy({ $0 < $1 }),
                indexes.allSatisfy({ $0 < UInt64(SharedPart.itemLimit) })
            else { return "items shared with \(part.partner) are out of order, or too many" }
        }
        return nil
    }

    private struct Pair: Hashable {
        let names: [MinerKey]
        let epoch: UInt64

        init(_ one: MinerKey, _ other: MinerKey, _ epoch: UInt64) {
            names = [one, other].sorted()
            self.epoch = epoch
        }
    }

    /// Pairs whose two sides name different seeds. Nobody else can tell which is right; but who differs from most of its
    /// partners is the one.
    private static func seeds(
        _ all: [(validator: MinerKey, epochs: [(transcript: EpochTranscript, parts: [SharedPart])])],
        _ report: inout Report
    ) -> Set<Pair> {
        var sides: [Pair: [SharedPart]] = [:]
        var order: [Pair] = []
        for (validator, epochs) in all {
            for (transcript, parts) in epochs {
                for part in parts {
                    let pair = Pair(validator, part.partner, transcript.epoch)
                    if sides[pair] == nil { order.append(pair) }
                    sides[pair, default: []].append(part)
                }
            }
        }
        let both = order.filter { sides[$0]?.count == 2 }
        let different = both.filter { Set((sides[$0] ?? []).map(\.pairSeed)).count > 1 }
        var named: Set<MinerKey> = []
        for (validator, _) in all {
            let compared = Set(both.filter { $0.names.contains(validator) }.flatMap(\.names)).count - 1
            let wrong = different.filter { $0.names.contains(validator) }
            let partners = Set(wrong.flatMap(\.names)).count - 1
            guard let first = wrong.min(by: { $0.epoch < $1.epoch }), compared > 1, partners * 2 > compared else {
                continue
            }
            named.insert(validator)
            let detail = "its seeds of pairs are others than those of \(partners) of \(compared) partners"
            report.add(validator, first.epoch, EpochFinding(.otherPair, count: wrong.count, detail: detail))
        }
        for pair in different where named.isDisjoint(with: pair.names) {
            let names = pair.names.map(\.name).joined(separator: " and ")
            report.notes.append("epoch \(pair.epoch): \(names) name different seeds of their pair; one is wrong")
        }
        return Set(different)
    }

    private func grade(
        _ transcript: EpochTranscript,
        _ parts: [SharedPart],
        _ report: inout Report
    ) async throws(TaskError) -> SharedEpoch {
        var items: [SharedItem] = []
        var (wrong, first) = (0, "")
        for part in parts {
            guard let seed = EpochSeed(bytes: Array(part.pairSeed)) else { continue }
            for item in part.items {
                let made = try await task.generate(
                    seed: seed.itemSeed(.shared, item.index),
                    difficulty: transcript.difficulty
                )
                var answers: [MinerKey: SharedAnswer] = [:]
                for answer in item.answers {
                    guard let bytes = answer.answer else { continue }
                    // What cannot be graded here is left out: no answer may keep others from being checked.
                    guard let graded = try? await task.grade(bytes, for: made) else { continue }
                    answers[answer.miner] = SharedAnswer(graded, text: String(decoding: bytes, as: UTF8.self))
                    guard graded.score.millionths != answer.millionths else { continue }
                    if wrong == 0 {
                        first =
                            "\(answer.miner)'s answer to the item \(item.index) shared with \(part.partner) is worth "
                            + "\(graded.score.millionths) millionths, not \(answer.millionths ?? 0)"
                    }
                    wrong += 1
                }
                items.append(SharedItem(partner: part.partner, index: item.index, answers: answers))
            }
        }
        if wrong > 0 {
            let finding = EpochFinding(.wrongGrade, count: wrong, detail: first)
            report.add(transcript.validator, transcript.epoch, finding)
        }
        return SharedEpoch(epoch: transcript.epoch, items: items, means: Self.means(transcript))
    }

    private static func means(_ transcript: EpochTranscript) -> [MinerKey: Double] {
        var sums: [MinerKey: (sum: Int, count: Int)] = [:]
        for answer in transcript.items.flatMap(\.answers) {
            let (sum, count) = sums[answer.miner] ?? (0, 0)
            let worth = min(max(answer.millionths ?? 0, 0), Score.perfect)
            sums[answer.miner] = (sum + worth, count + 1)
        }
        return sums.mapValues { Double($0.sum) / Double($0.count) / Double(Score.perfect) }
    }

    private static func compared(_ record: SharedRecord, _ all: [SharedRecord]) -> Int {
        record.epochs.reduce(0) { sum, epoch in
            sum
                + epoch.items.reduce(0) { sum, item in
                    let theirs = all.first { $0.validator == item.partner }?.epochs.first { $0.epoch == epoch.epoch }
                    let twin = theirs?.items.first { $0.partner == record.validator && $0.index == item.index }
                    return sum + item.answers.keys.count { twin?.answers[$0] != nil }
                }
        }
    }

    /// Who shares nothing in any epoch, though two partners at least asked what they share with it, keeps from being
    /// compared.
    private func silent(
        _ transcripts: [(validator: MinerKey, epochs: [EpochTranscript])],
        _ report: inout Report
    ) {
        for (validator, epochs) in transcripts {
            let working = epochs.filter { !$0.items.isEmpty }
            guard working.count >= Self.silentEpochs, let last = working.last,
                working.allSatisfy({ ($0.shared ?? []).isEmpty })
            else { continue }
            let numbers = Set(working.map(\.epoch))
            let partners = transcripts.count { other in
                other.validator != validator
                    && other.epochs.contains { epoch in
                        numbers.contains(epoch.epoch) && epoch.shared?.contains { $0.partner == validator } ?? false
                    }
            }
            guard partners > 1 else { continue }
            let detail =
                "\(partners) others asked items that they share with it, and it none in \(working.count) epochs"
            report.add(validator, last.epoch, EpochFinding(.notShared, detail: detail))
        }
    }

    /// A p-value in one digit and a power of ten.
    private static func text(_ value: Double) -> String {
        guard value > 1e-300 else { return "below 1e-300" }
        var (digits, power) = (value, 0)
        while digits < 1 && power < 300 { (digits, power) = (digits * 10, power + 1) }
        return "\(Int(digits.rounded()))e-\(power)"
    }
}

extension SharedAudit.Report {
    fileprivate mutating func add(_ validator: MinerKey, _ epoch: UInt64, _ finding: EpochFinding) {
        findings.append(One(validator: validator, epoch: epoch, finding: finding))
    }
}
