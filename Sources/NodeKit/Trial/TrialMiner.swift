import ChainCrypto
import Evaluation
import Foundation
import Tasks

/// Who takes part in a trial as a miner.
struct TrialMiner: Sendable {
    /// How it comes to its answers.
    enum Method: Sendable {
        /// With a solver of the family.
        case solver(String)
        /// With what other miners answered: one of these, drawn for each item.
        case copy(of: [String])
        /// On a quarter of the items with one of these solvers, drawn for each item, and with what another miner answered
        /// on the others.
        case blend(of: String, own: [String])
        /// With a program of the user's.
        case program(LineProgram)
    }

    /// What the report calls it.
    enum Part: String, Sendable, Codable {
        /// A solver of the family that does the work.
        case honest
        /// A second miner with the same good solver.
        case twin
        case cheat
        /// A miner of the user's.
        case outsider
    }

    let name: String
    let part: Part
    let method: Method
    /// What an answer costs it, in the family's unit.
    let cost: Double
    /// For cheats and twins, the honest miner whose pay they are after.
    let imitates: String?
    /// How long it waits before it answers.
    let delayMilliseconds: Int

    /// Whether it answers some items by itself and copies the others.
    var isBlend: Bool {
        if case .blend = method { true } else { false }
    }

    /// The miners of a family, in the order in which they register: the honest ones, the best first; outsiders; the
    /// family's cheats; cheats that live on other miners; and the twin last.
    static func cast(_ task: SubnetTask, outsiders: [(name: String, program: LineProgram)]) -> [TrialMiner] {
        func plain(_ solver: WireSolver, _ part: Part) -> TrialMiner {
            TrialMiner(
                name: solver.name,
                part: part,
                method: .solver(solver.name),
                cost: solver.cost,
                imitates: solver.imitates,
                delayMilliseconds: solver.delayMilliseconds
            )
        }
        let honest = task.honest
        var all = honest.map { plain($0, .honest) }
        all += outsiders.map {
            TrialMiner(
                name: $0.name,
                part: .outsider,
                method: .program($0.program),
                cost: 0,
                imitates: nil,
                delayMilliseconds: 0
            )
        }
        all += task.cheats.map { plain($0, .cheat) }
        if let best = honest.first {
            // Asking another miner costs a tenth of the work, by assumption.
            all.append(copier("copier", of: [best.name], cost: best.cost / 10, imitates: best.name))
        }
        if honest.count > 2 {
            let sources = honest.prefix(2).map(\.name)
            all.append(copier("mixer", of: sources, cost: honest[0].cost / 10, imitates: sources[0]))
        }
        if honest.count > 2, let best = honest.first, let weakest = honest.last {
            all.append(blender("blender", of: best, own: [weakest]))
            if honest.count > 3 { all.append(blender("wanderer", of: best, own: Array(honest.dropFirst()))) }
        }
        if honest.count > 1 {
            let twin = plain(honest[1], .twin)
            all.append(
                TrialMiner(
                    name: "twin-of-\(twin.name)",
                    part: .twin,
                    method: twin.method,
                    cost: twin.cost,
                    imitates: twin.name,
                    delayMilliseconds: twin.delayMilliseconds
                )
            )
        }
        return all
    }

    /// One item in so many is a blender's own.
    static let blenderSpacing = 4

    /// It pays for its own items what their solvers cost, and for the others a tenth of its source's work.
    private static func blender(_ name: String, of source: WireSolver, own: [WireSolver]) -> TrialMiner {
        let share = 1 / Double(blenderSpacing)
        let work = own.reduce(0) { $0 + $1.cost } / Double(own.count)
        return TrialMiner(
            name: name,
            part: .cheat,
            method: .blend(of: source.name, own: own.map(\.name)),
            cost: share * work + (1 - share) * source.cost / 10,
            imitates: source.name,
            delayMilliseconds: 0
        )
    }

    private static func copier(_ name: String, of sources: [String], cost: Double, imitates: String) -> TrialMiner {
        TrialMiner(
            name: name,
            part: .cheat,
            method: .copy(of: sources),
            cost: cost,
            imitates: imitates,
            delayMilliseconds: 0
        )
    }
}

/// What one item's miners answered, and what it was worth.
struct TrialAnswers: Sendable {
    /// For each miner its graded answer; nil where it gave none in time.
    let graded: [GradedAnswer?]

    /// Answers that are known already.
    init(graded: [GradedAnswer?]) {
        self.graded = graded
    }

    /// Makes an item, asks all miners and grades them.
    init(
        _ task: SubnetTask,
        seed: ItemSeed,
        miners: [TrialMiner]
    ) async throws(TaskError) {
        let item = try await task.wire.generate(seed: seed, difficulty: task.manifest.difficulty)
        try await self.init(task, item: item, seed: seed, miners: miners)
    }

    /// Asks all miners an item of a seed and grades them.
    init(
        _ task: SubnetTask,
        item: SealedItem,
        seed: ItemSeed,
        miners: [TrialMiner]
    ) async throws(TaskError) {
        var answers: [String: Data] = [:]
        for miner in miners {
            answers[miner.name] = await Self.answer(miner, to: item, seed: seed, given: answers, task)
        }
        // Equal answers have equal scores; none is graded twice.
        var known: [Data: GradedAnswer] = [:]
        var graded: [GradedAnswer?] = []
        for miner in miners {
            guard let answer = answers[miner.name] else {
                graded.append(nil)
                continue
            }
            if known[answer] == nil { known[answer] = try await task.wire.grade(answer, for: item) }
            graded.append(known[answer])
        }
        self.graded = graded
    }

    private static func answer(
        _ miner: TrialMiner,
        to item: SealedItem,
        seed: ItemSeed,
        given: [String: Data],
        _ task: SubnetTask
    ) async -> Data? {
        guard miner.delayMilliseconds <= task.manifest.latencyMilliseconds else { return nil }
        switch miner.method {
        case .solver(let name): return try? await task.wire.solve(item.question, with: name)
        case .copy(let sources):
            // Drawn from the item, as a real mixer would by its own coin.
            let draw = Hashing.blake2b256(Array("mixer".utf8) + seed.bytes)[0]
            return given[sources[Int(draw) % sources.count]]
        case .blend(let source, let own):
            let draw = Hashing.blake2b256(Array(miner.name.utf8) + seed.bytes)
            guard Int(draw[0]) % TrialMiner.blenderSpacing == 0 else { return given[source] }
            return try? await task.wire.solve(item.question, with: own[Int(draw[1]) % own.count])
        case .program(let program):
            return await program.answer(to: item.question, milliseconds: task.manifest.latencyMilliseconds)
        }
    }
}

extension TrialAnswers {
    /// The subnet that items are drawn for.
    static let netuid: UInt16 = 1

    /// The items that a validator draws in an epoch, answered and graded, in their order.
    static func all(
        _ task: SubnetTask,
        secret: [UInt8],
        epoch: UInt64,
        count: Int,
        _ miners: [TrialMiner]
    ) async throws -> [TrialAnswers] {
        let seed = EpochSeed(validatorSecret: secret, netuid: netuid, epoch: epoch)
        return try await withThrowingTaskGroup(of: (Int, TrialAnswers).self) { group in
            var next = 0
            func add() {
                let number = next
                next += 1
                group.addTask {
                    let item = seed.itemSeed(.hidden, UInt64(number))
                    return (number, try await TrialAnswers(task, seed: item, miners: miners))
                }
            }
            while next < min(4, count) { add() }
            var all: [TrialAnswers?] = Array(repeating: nil, count: count)
            for try await (number, answers) in group {
                all[number] = answers
                if next < count { add() }
            }
            return all.compactMap { $0 }
        }
    }
}
