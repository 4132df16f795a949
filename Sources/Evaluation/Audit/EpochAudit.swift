/// Does a validator's epoch again: makes the items from the revealed seed, grades the answers, keeps the scores, looks for
/// copies, and compares the weights that follow with those that were set.
public struct EpochAudit: Sendable {
    private let task: WireTask
    private let difficulty: Difficulty
    private let policy: WeightPolicy
    private let limits: WeightLimits
    /// How far a recorded grade may be from the one given again, in millionths.
    let tolerance: Int

    /// How many items the detector looks back on, as validators do.
    public static let itemLimit = 600

    /// An audit of validators that ask a task at one difficulty and pay by a policy. Where grades are a model's, recorded
    /// ones within `tolerance` millionths of those given again count as they are; 0 is exact.
    public init(
        task: WireTask,
        difficulty: Difficulty,
        policy: WeightPolicy,
        limits: WeightLimits = WeightLimits(),
        tolerance: Int = 0
    ) {
        self.task = task
        self.difficulty = difficulty
        self.policy = policy
        self.limits = limits
        self.tolerance = min(max(tolerance, 0), Score.perfect)
    }

    /// An epoch together with what the chain knows of it.
    public struct Evidence: Sendable {
        public let transcript: EpochTranscript
        /// The root and number of items that were committed to.
        public let root: [UInt8]
        public let items: Int
        /// The revealed seed.
        public let seed: EpochSeed
        /// The weights that were in force once those of the transcript had to be; nil where the chain cannot tell.
        public let chainWeights: [UInt16: UInt16]?
        /// Those that were in force before; nil where the chain cannot tell.
        public let weightsBefore: [UInt16: UInt16]?

        /// Evidence of its parts.
        public init(
            transcript: EpochTranscript,
            root: [UInt8],
            items: Int,
            seed: EpochSeed,
            chainWeights: [UInt16: UInt16]?,
            weightsBefore: [UInt16: UInt16]? = nil
        ) {
            self.transcript = transcript
            self.root = root
            self.items = items
            self.seed = seed
            self.chainWeights = chainWeights
            self.weightsBefore = weightsBefore
        }
    }

    /// One epoch after another of one validator, the oldest first.
    ///
    /// - Throws: `TaskError` where items cannot be made or graded here; never because of the validator.
    public func run(_ epochs: [Evidence]) async throws(TaskError) -> [EpochAuditReport] {
        var reports: [EpochAuditReport] = []
        var observed: [ObservedItem] = []
        var before: (epoch: UInt64, book: ScoreBook)?
        // Whether all that the validator ever asked is among these epochs.
        var isComplete = true
        for evidence in epochs {
            let transcript = evidence.transcript
            var findings = Self.form(evidence) + terms(of: transcript)
            var book = (try? ScoreBook(snapshot: transcript.bookBefore)) ?? ScoreBook()
            // Miners that are gone may be missing; what is there must go on.
            if let before, before.epoch + 1 == transcript.epoch,
                !book.records.allSatisfy({ before.book.records[$0.key] == $0.value })
            {
                findings.append(EpochFinding(.wrongBook, detail: "the scores do not go on from epoch \(before.epoch)"))
            }
            if before == nil ? !book.records.isEmpty : before?.epoch != transcript.epoch &- 1 { isComplete = false }
            if before?.epoch != transcript.epoch &- 1 { observed = [] }
            var (graded, wrong, first) = (0, 0, "")
            for (place, item) in transcript.items.enumerated() {
                if place == transcript.weighedAfter {
                    findings += weigh(
                        transcript,
                        book,
                        observed: observed,
                        isWhole: isComplete || observed.count >= Self.itemLimit
                    )
                }
                let again = try await grade(item, evidence)
                graded += item.answers.count
                for difference in again.differences {
                    if wrong == 0 { first = difference }
                    wrong += 1
                }
                observed.append(again.observed)
                if observed.count > Self.itemLimit { observed.removeFirst(observed.count - Self.itemLimit) }
                for (miner, registeredAt, outcome) in again.outcomes {
                    book.record(outcome, for: miner, registeredAt: registeredAt)
                }
            }
            if transcript.weighedAfter >= transcript.items.count {
                findings += weigh(
                    transcript,
                    book,
                    observed: observed,
                    isWhole: isComplete || observed.count >= Self.itemLimit
                )
            }
            if wrong > 0 { findings.append(EpochFinding(.wrongGrade, count: wrong, detail: first)) }
            findings += Self.compare(evidence)
            before = (transcript.epoch, book)
            reports.append(
                EpochAuditReport(
                    validator: transcript.validator,
                    epoch: transcript.epoch,
                    graded: graded,
                    comparesWeights: evidence.chainWeights != nil && !transcript.uids.isEmpty,
                    findings: findings
                )
            )
        }
        return reports
    }

    /// Whether the transcript is what was committed to.
    private static func form(_ evidence: Evidence) -> [EpochFinding] {
        let transcript = evidence.transcript
        var findings: [EpochFinding] = []
        if transcript.root != evidence.root {
            findings.append(EpochFinding(.wrongRoot, detail: "the transcript has another root than was committed to"))
        }
        if transcript.items.count != evidence.items {
            let detail = "\(transcript.items.count) items, committed to \(evidence.items)"
            findings.append(EpochFinding(.wrongItems, detail: detail))
        }
        var next: [String: UInt64] = [:]
        for item in transcript.items {
            // Items must be taken as they are drawn: who may leave some out can choose whom they favour.
            guard item.index == next[item.purpose, default: 0] else {
                findings.append(
                    EpochFinding(.wrongItems, detail: "item \(item.purpose)/\(item.index) is not the next in order")
                )
                break
            }
            next[item.purpose] = item.index + 1
        }
        return findings
    }

    /// Whether the items are of the kind that the task asks for: easier ones would tell good miners from bad ones less.
    private func terms(of transcript: EpochTranscript) -> [EpochFinding] {
        guard transcript.generatorVersion != task.generatorVersion || transcript.difficulty != difficulty else {
            return []
        }
        let detail =
            "generator \(transcript.generatorVersion) at difficulty \(transcript.difficulty.thousandths), not "
            + "\(task.generatorVersion) at \(difficulty.thousandths)"
        return [EpochFinding(.wrongTask, detail: detail)]
    }

    private struct Again {
        var observed: ObservedItem
        var outcomes: [(MinerKey, UInt64, Outcome)]
        var differences: [String]
    }

    private func grade(_ item: EpochTranscript.Item, _ evidence: Evidence) async throws(TaskError) -> Again {
        let seed = evidence.seed.itemSeed(SeedPurpose(rawValue: item.purpose), item.index)
        let made = try await task.generate(seed: seed, difficulty: evidence.transcript.difficulty)
        var seen: [MinerKey: ObservedAnswer] = [:]
        var again = Again(observed: ObservedItem(answers: [:]), outcomes: [], differences: [])
        for answer in item.answers {
            guard let bytes = answer.answer else {
                if answer.millionths != nil {
                    again.differences.append("\(answer.miner) is graded for no answer to \(item.purpose)/\(item.index)")
                }
                again.outcomes.append((answer.miner, answer.registeredAt, .failed))
                continue
            }
            let graded: GradedAnswer
            do throws(TaskError) {
                graded = try await task.grade(bytes, for: made)
            } catch {
                // No answer that a validator wrote down may keep others from being checked.
                again.differences.append(
                    "\(answer.miner)'s answer to \(item.purpose)/\(item.index) cannot be graded here: \(error)"
                )
                again.outcomes.append((answer.miner, answer.registeredAt, .failed))
                continue
            }
            var millionths = graded.score.millionths
            if let complaint = complaint(about: answer, gradedAgain: graded.score) {
                again.differences.append("\(answer.miner)'s answer to \(item.purpose)/\(item.index) \(complaint)")
            } else {
                // What a model gave then counts, and not what it gives now: the validator's scores go on from it.
                millionths = answer.millionths ?? millionths
            }
            again.outcomes.append(
                (
                    answer.miner, answer.registeredAt,
                    .answered(millionths: millionths, latencyMilliseconds: answer.latencyMilliseconds)
                )
            )
            seen[answer.miner] = ObservedAnswer(
                trace: graded.trace,
                millionths: millionths,
                latencyMilliseconds: answer.latencyMilliseconds
            )
        }
        again.observed = ObservedItem(answers: seen)
        return again
    }

    /// Whether verdicts and weights follow from the scores.
    private func weigh(
        _ transcript: EpochTranscript,
        _ book: ScoreBook,
        observed: [ObservedItem],
        isWhole: Bool
    ) -> [EpochFinding] {
        guard !transcript.uids.isEmpty else { return [] }
        var findings: [EpochFinding] = []
        if isWhole {
            let miners = transcript.places.compactMap { place in
                book.records[place.miner].map { ObservedMiner(key: place.miner, registeredAt: $0.registeredAt) }
            }
            var found: [MinerKey: Verdict] = [:]
            for verdict in CopyDetector().verdicts(items: observed, miners: miners) { found[verdict.miner] = verdict }
            let wrong = transcript.places.filter { place in
                found[place.miner].map { $0.finding.paidMillionths != place.finding.paidMillionths } ?? false
            }
            if let first = wrong.first, let verdict = found[first.miner] {
                findings.append(
                    EpochFinding(
                        .wrongVerdict,
                        count: wrong.count,
                        detail: "\(first.miner) is \(verdict.finding), not \(first.finding)"
                    )
                )
            }
        }
        let standings = transcript.places.compactMap {
            book.standing(of: $0.miner, uid: $0.uid, verdict: $0.finding)
        }
        let expected = policy.weights(standings, limits: limits)
        let wrong = Set(transcript.uids).union(expected?.uids ?? []).sorted().filter { uid in
            let set = transcript.uids.firstIndex(of: uid).map { Int(transcript.weights[$0]) } ?? 0
            return abs(set - Int(expected?.weight(of: uid) ?? 0)) > WeightVector.tolerance
        }
        if let first = wrong.first {
            findings.append(
                EpochFinding(
                    .wrongWeights,
                    count: wrong.count,
                    detail: "place \(first) should have weight \(expected?.weight(of: first) ?? 0)"
                )
            )
        }
        return findings
    }

    /// Whether the chain has the transcript's weights, or, where it holds none, the same as before.
    ///
    /// The chain stores weights as they were set, scaled to a largest of 65,535.
    private static func compare(_ evidence: Evidence) -> [EpochFinding] {
        let transcript = evidence.transcript
        guard let chain = evidence.chainWeights else { return [] }
        guard !transcript.uids.isEmpty else {
            guard let before = evidence.weightsBefore, before != chain else { return [] }
            let detail = "other weights are on the chain than before, and the transcript holds none"
            return [EpochFinding(.otherWeights, detail: detail)]
        }
        let set = WeightVector(uids: transcript.uids, weights: transcript.weights)
        let wrong = set.differences(from: chain)
        guard let first = wrong.first else { return [] }
        return [
            EpochFinding(
                .otherWeights,
                count: wrong.count,
                detail:
                    "place \(first) has weight \(chain[first] ?? 0) on the chain, \(set.weight(of: first)) in the transcript"
            )
        ]
    }
}

extension WeightVector {
    /// What rounding may change of a weight, in 65,535ths.
    static let tolerance = 2

    /// Whether the chain's weights of a validator are these.
    public func agrees(with chain: [UInt16: UInt16]) -> Bool { differences(from: chain).isEmpty }

    /// The places to which the chain's weights give something else, in order.
    func differences(from chain: [UInt16: UInt16]) -> [UInt16] {
        Set(uids).union(chain.keys).sorted().filter { uid in
            abs(Int(weight(of: uid)) - Int(chain[uid] ?? 0)) > Self.tolerance
        }
    }
}
