public import Evaluation
import Foundation

/// The self-tests of a manifest's task: what must hold before anybody is paid by it.
public struct SubnetCheck: Sendable {
    /// What one test found.
    public struct Finding: Sendable, Hashable, Codable {
        /// How it went.
        public enum Level: String, Sendable, Hashable, Codable {
            case pass, warning, failure
        }

        public let level: Level
        /// What was tested.
        public let test: String
        /// What was found, and the remedy where it is not well.
        public let detail: String
    }

    /// A solver's measured quality.
    public struct Quality: Sendable, Hashable, Codable {
        public let solver: String
        public let role: SolverRole
        /// The mean score with its 95 % interval.
        public let mean: Double
        public let low: Double
        public let high: Double
    }

    /// All that was found.
    public struct Report: Sendable, Hashable, Codable {
        public let subnet: String
        public let family: String
        public let origin: String
        public let items: Int
        public let qualities: [Quality]
        public let findings: [Finding]

        /// How far the scorer's judges agree on the honest solvers' answers; nil where it has fewer than two.
        public let judges: JudgeAgreement?

        /// Whether no test failed.
        public var passes: Bool { !findings.contains { $0.level == .failure } }
    }

    private let manifest: SubnetManifest
    private let items: Int

    /// Self-tests on so many items.
    public init(_ manifest: SubnetManifest, items: Int) {
        self.manifest = manifest
        self.items = max(20, items)
    }

    /// Runs all tests.
    ///
    /// - Throws: ``SubnetTaskError`` where the task cannot be opened; what a task does wrong is a finding.
    public func run() async throws(SubnetTaskError) -> Report {
        let task = try SubnetTask(manifest)
        var findings: [Finding] = []
        var qualities: [Quality] = []
        var judges: JudgeAgreement?
        do {
            let sealed = try await questions(task, &findings)
            try await regenerated(sealed, &findings)
            let answers = try await answer(sealed, task, &findings)
            try await gradedAgain(sealed, answers, task, &findings)
            try await malformed(sealed, task, &findings)
            qualities = judge(answers, task, &findings)
            judges = JudgeAgreement(
                task.honest.flatMap { answers[$0.name] ?? [] }.compactMap { $0?.score.judgements }
            )
            if let judges {
                findings.append(Finding(level: judges.isGood ? .pass : .warning, test: "judges", detail: judges.text))
            }
            findings.append(health(sealed, answers, task))
        } catch {
            findings.append(Finding(level: .failure, test: "programs", detail: Self.describe(error)))
        }
        return Report(
            subnet: manifest.name,
            family: manifest.family.name,
            origin: task.origin,
            items: items,
            qualities: qualities,
            findings: findings,
            judges: judges
        )
    }

    /// All scores by solver, in the order of the items; nil where a solver gave no answer.
    private typealias Scores = [String: [GradedAnswer?]]

    private func seed(_ number: Int) -> ItemSeed { ItemSeed(public: 0xc4ec_0000 &+ UInt64(number)) }

    private func questions(_ task: SubnetTask, _ findings: inout [Finding]) async throws(TaskError) -> [SealedItem] {
        var sealed: [SealedItem] = []
        for number in 0..<items {
            sealed.append(try await task.wire.generate(seed: seed(number), difficulty: manifest.difficulty))
        }
        let complaint = sealed.lazy.compactMap { item -> String? in
            guard let value = try? JSONValue(reading: item.question) else { return "a question is no JSON" }
            return task.complaint(question: value)
        }.first
        findings.append(
            complaint.map { Finding(level: .failure, test: "questions", detail: "\($0); mend generator or 'input'") }
                ?? Finding(level: .pass, test: "questions", detail: "\(items) questions fit the input's schema")
        )
        let distinct = Set(sealed.map(\.question)).count
        findings.append(
            distinct == items
                ? Finding(level: .pass, test: "variety", detail: "all questions differ")
                : Finding(
                    level: distinct * 10 < items * 9 ? .failure : .warning,
                    test: "variety",
                    detail:
                        "only \(distinct) of \(items) questions differ: answers can be remembered; draw more from the seed"
                )
        )
        return sealed
    }

    /// A second copy of the task makes the same items in another order, with its programs started anew.
    private func regenerated(_ sealed: [SealedItem], _ findings: inout [Finding]) async throws(TaskError) {
        let other: SubnetTask
        do {
            other = try SubnetTask(manifest)
        } catch {
            throw .generator(error.reason)
        }
        var different = 0
        for number in stride(from: items - 1, to: 0, by: -max(1, items / 20)) {
            let item = try await other.wire.generate(seed: seed(number), difficulty: manifest.difficulty)
            if item.item != sealed[number].item { different += 1 }
        }
        findings.append(
            different == 0
                ? Finding(level: .pass, test: "determinism", detail: "a seed makes the same item again")
                : Finding(
                    level: .failure,
                    test: "determinism",
                    detail: "\(different) items differ when they are made again: use nothing but the seed; no clock, "
                        + "no process-wide random numbers, no order of sets"
                )
        )
    }

    private func answer(
        _ sealed: [SealedItem],
        _ task: SubnetTask,
        _ findings: inout [Finding]
    ) async throws(TaskError) -> Scores {
        var scores: Scores = [:]
        var complaint: String?
        var slowest = 0.0
        for solver in task.wire.solvers {
            var graded: [GradedAnswer?] = []
            for item in sealed {
                let isLate = solver.delayMilliseconds > manifest.latencyMilliseconds
                let start = ContinuousClock.now
                guard !isLate, let answer = try? await task.wire.solve(item.question, with: solver.name) else {
                    graded.append(nil)
                    continue
                }
                if solver.role == .honest, !graded.isEmpty {
                    slowest = max(slowest, (ContinuousClock.now - start) / .milliseconds(1))
                }
                if solver.role == .honest, complaint == nil {
                    complaint = (try? JSONValue(reading: answer)).map(task.complaint(answer:)) ?? "it is no JSON"
                    complaint = complaint.map { "\(solver.name): \($0)" }
                }
                graded.append(try await task.wire.grade(answer, for: item))
            }
            scores[solver.name] = graded
            if solver.role == .honest, graded.contains(where: { $0 == nil }) {
                let missing = graded.count { $0 == nil }
                findings.append(
                    Finding(
                        level: .failure,
                        test: "solvers",
                        detail: "\(solver.name) left \(missing) questions unanswered"
                    )
                )
            }
        }
        findings.append(
            complaint.map { Finding(level: .failure, test: "answers", detail: "\($0); mend the solver or 'output'") }
                ?? Finding(level: .pass, test: "answers", detail: "honest answers fit the output's schema")
        )
        let budget = manifest.latencyMilliseconds
        findings.append(
            Finding(
                level: slowest < Double(budget) ? .pass : .warning,
                test: "latency",
                detail: "the slowest honest answer took \(Int(slowest)) ms of \(budget) ms allowed"
            )
        )
        return scores
    }

    private func gradedAgain(
        _ sealed: [SealedItem],
        _ scores: Scores,
        _ task: SubnetTask,
        _ findings: inout [Finding]
    ) async throws(TaskError) {
        guard let solver = task.honest.first else { return }
        let other: SubnetTask
        do {
            other = try SubnetTask(manifest)
        } catch {
            throw .scorer(error.reason)
        }
        var different = 0
        for number in stride(from: 0, to: items, by: max(1, items / 20)) {
            guard let answer = try? await task.wire.solve(sealed[number].question, with: solver.name) else { continue }
            let again = try await other.wire.grade(answer, for: sealed[number])
            let before = scores[solver.name]?[number]?.score.millionths ?? -1
            if abs(again.score.millionths - before) > manifest.tolerance { different += 1 }
        }
        let reach = manifest.tolerance > 0 ? ", within \(manifest.tolerance) millionths" : ""
        findings.append(
            different == 0
                ? Finding(level: .pass, test: "grading", detail: "the same answer has the same score again\(reach)")
                : Finding(
                    level: .failure,
                    test: "grading",
                    detail:
                        "\(different) answers score differently when graded again\(reach): validators would disagree; "
                        + "where the scorer is a model, set scoring.tolerance to what it may differ by"
                )
        )
    }

    private func malformed(
        _ sealed: [SealedItem],
        _ task: SubnetTask,
        _ findings: inout [Finding]
    ) async throws(TaskError) {
        guard let item = sealed.first else { return }
        let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        let long = "\"" + String(repeating: "x", count: 1 << 20) + "\""
        var paid: String?
        for answer in ["", "null", "[]", "{}", "0", "\"\"", "{\"order\":null}", "\u{FF}", deep, long] {
            let graded = try await task.wire.grade(Data(answer.utf8), for: item)
            if graded.score.millionths > 0 { paid = String(answer.prefix(20)) }
        }
        findings.append(
            paid.map {
                Finding(
                    level: .failure,
                    test: "malformed answers",
                    detail: "\($0) scores more than nothing; set 'output'"
                )
            } ?? Finding(level: .pass, test: "malformed answers", detail: "score nothing and break nothing")
        )
    }
}

extension SubnetCheck {
    /// Whether the generator is to be retired, were the honest solvers the paid miners.
    private func health(_ sealed: [SealedItem], _ scores: Scores, _ task: SubnetTask) -> Finding {
        var questions = QuestionMemory()
        for item in sealed { questions.add(QuestionMemory.digest(String(decoding: item.question, as: UTF8.self))) }
        let paid = task.honest.map { solver in
            GeneratorHealth.Subject(
                score: Intervals.mean((scores[solver.name] ?? []).map { $0?.score.value ?? 0 }),
                record: nil
            )
        }
        let health = GeneratorHealth(paid: paid, questions: questions)
        return health.isRetired
            ? Finding(level: .failure, test: "generator", detail: health.description)
            : Finding(level: .pass, test: "generator", detail: "neither saturated nor exhausted")
    }

    /// Order of the honest solvers, and cheats below them.
    private func judge(_ scores: Scores, _ task: SubnetTask, _ findings: inout [Finding]) -> [Quality] {
        func values(_ name: String) -> [Double] { (scores[name] ?? []).map { $0?.score.value ?? 0 } }
        let qualities = task.wire.solvers.map { solver in
            let mean = Intervals.mean(values(solver.name)).clamped(to: 0...1)
            return Quality(
                solver: solver.name,
                role: solver.role,
                mean: mean.estimate,
                low: mean.lower,
                high: mean.upper
            )
        }
        if task.honest.count < 5 {
            findings.append(
                Finding(
                    level: .warning,
                    test: "solvers",
                    detail: "\(task.honest.count) honest solvers; with five or more the order says something"
                )
            )
        }
        for (better, worse) in zip(task.honest, task.honest.dropFirst()) {
            let gap = Intervals.pairedDifference(values(better.name), values(worse.name))
            let fragility = Fragility(better: values(better.name), worse: values(worse.name))
            let text = "\(better.name) over \(worse.name) by \(Self.text(gap)), \(fragility.text)"
            if gap.upper < 0 {
                findings.append(Finding(level: .failure, test: "order", detail: "\(text): the declared order is wrong"))
            } else if gap.lower <= 0 {
                findings.append(Finding(level: .warning, test: "order", detail: "\(text): not sure; use --items"))
            } else {
                findings.append(Finding(level: .pass, test: "order", detail: text))
            }
        }
        if task.honest.count > 1 {
            let pairs = zip(task.honest, task.honest.dropFirst())
            let study = StoppingStudy(
                differences: pairs.map { zip(values($0.name), values($1.name)).map(-) },
                seed: 1
            )
            findings.append(Finding(level: .pass, test: "stopping early", detail: Self.text(study)))
        }
        guard let worst = task.honest.last else { return qualities }
        for cheat in task.cheats {
            let gap = Intervals.pairedDifference(values(worst.name), values(cheat.name))
            let mean = Intervals.mean(values(cheat.name))
            if gap.lower <= 0 {
                let detail =
                    "\(cheat.name) is not surely below \(worst.name): \(Self.text(gap)); the scorer is too kind"
                findings.append(Finding(level: gap.upper < 0 ? .failure : .warning, test: "cheats", detail: detail))
            } else if mean.upper > manifest.weights.baseline {
                let least = (mean.upper * 100).rounded(.up) / 100
                let detail = "\(cheat.name) scores \(Self.text(mean)); set weights.baseline to \(least) or more"
                findings.append(Finding(level: .failure, test: "cheats", detail: detail))
            } else {
                let detail = "\(cheat.name) is below \(worst.name) by \(Self.text(gap)) and below the baseline"
                findings.append(Finding(level: .pass, test: "cheats", detail: detail))
            }
        }
        let lowest = Intervals.mean(values(worst.name))
        if lowest.lower <= manifest.weights.baseline {
            findings.append(
                Finding(
                    level: .warning,
                    test: "baseline",
                    detail: "\(worst.name) scores \(Self.text(lowest)), not surely above weights.baseline"
                )
            )
        }
        return qualities
    }

    private static func text(_ study: StoppingStudy) -> String {
        func percent(_ count: Int) -> String {
            String(format: "%.1f", 100 * Double(count) / Double(max(1, study.repetitions)))
        }
        let (limit, items) = (StoppingStudy.limit, Int(study.items.rounded()))
        let undecided =
            study.undecided > 0
            ? ", and not within \(limit) items in \(percent(study.undecided)) %, which count with these" : ""
        let fixed = study.fixedItems.map(String.init) ?? "more than \(limit)"
        let saved = study.saved.map { ": \(Int(($0 * 100).rounded())) % saved" } ?? ""
        return
            "the order is decided after \(items) items on average, wrongly in \(percent(study.errors)) %\(undecided); a "
            + "fixed sample that errs as seldom has \(fixed)\(saved); one that promises 5 % for steps of "
            + "\(OrderTest.usualStep) has \(study.guaranteedItems)"
    }

    private static func text(_ interval: Interval) -> String {
        func short(_ value: Double) -> String { String(format: "%.3f", value) }
        return "\(short(interval.estimate)) (\(short(interval.lower)) to \(short(interval.upper)))"
    }

    private static func describe(_ error: TaskError) -> String {
        switch error {
        case .generator(let why): "the generator failed: \(why)"
        case .scorer(let why): "the scorer failed: \(why)"
        case .solver(let why): "a solver failed: \(why)"
        case .unknownSolver(let name): "no solver is named \(name)"
        case .item(let why): "an item cannot be used: \(why)"
        }
    }
}
