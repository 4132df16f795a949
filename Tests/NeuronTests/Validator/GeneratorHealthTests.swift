import Client
import Evaluation
import Foundation
import Logging
import Primitives
import Tasks
import Testing

@testable import Neuron

/// When a generator is retired, by a validator's own parts: drawn items, rounds, its state and its judgement.
@Suite struct GeneratorHealthTests {
    /// A task whose items are few or many: the square of a number.
    private struct Squares: TaskFamily {
        /// How many different items there are.
        let space: Int

        var name: String { "squares" }
        var generatorVersion: Int { 1 }
        var solvers: [ReferenceSolver<Int, Int>] { [] }

        func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<Int, Int> {
            var random = seed.stream
            let number = random.draw(below: space)
            return TaskItem(question: number, truth: number &* number)
        }

        func score(_ answer: Int, for item: TaskItem<Int, Int>) -> Score {
            answer == item.truth ? Score(millionths: Score.perfect, reason: "right") : .zero("wrong")
        }

        func trace(_ answer: Int, for item: TaskItem<Int, Int>) -> AnswerTrace {
            AnswerTrace(texts: ["\(answer)"], wrong: [answer != item.truth])
        }
    }

    /// A miner: what it answers to a question, given all that was asked in past epochs.
    private typealias Conduct = @Sendable (_ question: Int, _ known: Set<Int>) -> Int

    /// Right in so many of a hundred questions, whichever they are.
    private static func worker(_ percent: UInt64, _ salt: UInt64) -> Conduct {
        { question, _ in
            var random = ItemSeed(public: UInt64(question) &* 31 &+ salt).stream
            return random.draw(below: 100) < Int(percent) ? question &* question : -question - Int(salt) * 1_000_003
        }
    }

    /// Right in all that it has seen, and in half of the rest.
    private static let memoriser: Conduct = { question, known in
        known.contains(question) ? question &* question : worker(50, 77)(question, known)
    }

    private static func neuron(_ place: Int) -> SubnetView.Neuron {
        SubnetView.Neuron(
            uid: UInt16(place),
            hotkey: AccountID((0..<32).map { UInt8($0 == 0 ? place + 1 : 9) }) ?? .zero,
            registeredAt: UInt64(place),
            axon: nil,
            hasPermit: false,
            stake: 0
        )
    }

    /// What a validator makes of miners in so many rounds, ten an epoch.
    private static func run(_ task: Squares, _ miners: [Conduct], rounds: Int) async throws -> ValidatorState {
        let folder = NSTemporaryDirectory() + "health-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var configuration = Validator.Configuration(
            node: try NodeAddress("ws://127.0.0.1:1"),
            netuid: 3,
            hotkey: Keys.alice,
            task: WireTask(task),
            folder: folder
        )
        configuration.itemsPerRound = 12
        let validator = try Validator(configuration, logger: Logger(label: "health") { _ in SwiftLogNoOpLogHandler() })
        let memory = ValidatorMemory(ValidatorState())
        let neurons = miners.indices.map(neuron)
        var known: Set<Int> = []
        var seen: Set<Int> = []
        for round in 0..<rounds {
            let epoch = UInt64(1 + round / 10)
            // Everybody knows by now what was asked in past epochs.
            if round.isMultiple(of: 10) { known.formUnion(seen) }
            let view = SubnetView.forTest(neurons, epoch: epoch)
            let seeds = memory.draw(12, secret: validator.secret, netuid: 3, epoch)
            let beside = await validator.sideQuestions(memory.value, view)
            func asked(_ seed: ItemSeed, _ side: SideQuestion?) -> Round.Asked {
                let item = task.generate(seed: seed, difficulty: .medium)
                seen.insert(item.question)
                let results = zip(neurons, miners).map { neuron, conduct -> Round.Result in
                    let answer = conduct(item.question, known)
                    let millionths = task.score(answer, for: item).millionths
                    return Round.Result(
                        miner: MinerKey(neuron.hotkey),
                        uid: neuron.uid,
                        registeredAt: neuron.registeredAt,
                        outcome: .answered(millionths: millionths, latencyMilliseconds: 5),
                        reason: "",
                        observed: ObservedAnswer(
                            trace: task.trace(answer, for: item),
                            millionths: millionths,
                            latencyMilliseconds: 5
                        )
                    )
                }
                return Round.Asked(seed: seed, question: "\(item.question)", results: results, side: side)
            }
            memory.record(
                seeds.map { asked($0, nil) },
                beside: beside.map { asked($0.item.seed, $0) },
                registered: Set(neurons.map { MinerKey($0.hotkey) })
            )
        }
        return memory.value
    }

    private static func judgement(_ state: ValidatorState, miners: Int, stops: Bool = false) -> Judgement {
        let me = SubnetView.Neuron(uid: 99, hotkey: .zero, registeredAt: 0, axon: nil, hasPermit: true, stake: 1)
        let view = SubnetView.forTest((0..<miners).map(neuron) + [me], epoch: 5)
        return Judgement(state: state, view: view, me: me, policy: WeightPolicy(burnUID: 7), stops: stops)
    }

    private static let workers = [worker(90, 1), worker(80, 2), worker(70, 3), worker(60, 4)]

    @Test func `a generator by which remembering pays is leaked, and with stop nobody is paid by it`() async throws {
        let state = try await Self.run(Squares(space: 4_000), Self.workers + [Self.memoriser], rounds: 150)
        let found = Self.judgement(state, miners: 5)
        #expect(found.health.reasons.map(\.ailment).contains(.leaked), "\(found.health)")
        #expect(try #require(found.health.gap).lower > GeneratorHealth.smallestGap)
        #expect(found.weights?.weight(of: 0) ?? 0 > 0)
        let stopped = try #require(Self.judgement(state, miners: 5, stops: true).weights)
        #expect((0..<5).allSatisfy { stopped.weight(of: $0) == 0 } && stopped.weight(of: 7) == .max)
    }

    @Test func `a manifest says whether a retired generator stops the pay`() throws {
        let files = try #require(SubnetTemplate.files(family: "agent", name: "house"))
        let text = try #require(files.first { $0.name == SubnetManifest.fileName }).text
        #expect(try !SubnetManifest(text: text, file: "m").stopsWhenRetired)
        let stops = text.replacing("  family: agent\n", with: "  family: agent\n  retire: stop\n")
        #expect(try SubnetManifest(text: stops, file: "m").stopsWhenRetired)
        let wrong = stops.replacing("retire: stop", with: "retire: later")
        #expect(throws: ManifestError.self) { try SubnetManifest(text: wrong, file: "m") }
    }

    @Test func `honest miners on a large space are no reason to retire it`() async throws {
        let state = try await Self.run(Squares(space: 1 << 40), Self.workers, rounds: 150)
        let health = Self.judgement(state, miners: 4).health
        #expect(!health.isRetired, "\(health)")
        #expect(health.gap != nil && health.pValue > GeneratorHealth.level)
        let record = try #require(state.side.record(of: MinerKey(Self.neuron(1).hotkey)))
        #expect(record.gap.count == 110 && record.distance.count == 0)
    }

    @Test func `a generator that repeats its questions is exhausted`() async throws {
        let state = try await Self.run(Squares(space: 300), Self.workers, rounds: 20)
        let health = Self.judgement(state, miners: 4).health
        #expect(health.reasons.map(\.ailment) == [.exhausted], "\(health)")
    }

    @Test func `a generator on which the best cannot be told apart is saturated`() async throws {
        let perfect = [1, 2, 3].map { Self.worker(100, $0) }
        let state = try await Self.run(Squares(space: 1 << 40), perfect + [Self.worker(60, 9)], rounds: 30)
        let health = Self.judgement(state, miners: 4).health
        #expect(health.reasons.map(\.ailment) == [.saturated], "\(health)")
        #expect(Self.judgement(state, miners: 4, stops: true).weights?.weight(of: 0) == 0)
    }
}
