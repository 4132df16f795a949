import ChainCrypto
import Engine
import Evaluation
import Foundation
import Frame
import Primitives
import Runtime
import Scale
import Tasks
import Testing

@testable import Neuron
@testable import NodeKit

/// Three validators commit, measure, weigh and reveal on the real runtime; the audit does their work again.
@Suite struct AuditTests {
    /// What a validator does wrong.
    private enum Lie: Sendable { case nothing, grades, weights }

    /// A validator that measures with a family's solvers as miners.
    private struct Auditee {
        let name: String
        let uid: UInt16
        let lie: Lie
        let keeper: AuditKeeper
        var book = ScoreBook()
        var observed: [ObservedItem] = []

        mutating func measure(
            _ epoch: UInt64,
            _ task: SubnetTask,
            _ miners: [(solver: String, uid: UInt16, observed: ObservedMiner)],
            key: Keypair,
            partners: [Keypair],
            netuid: NetUID
        ) async throws -> WeightVector? {
            let hotkey = try #require(AccountID(key.publicKey))
            let before = try book.snapshot()
            var items: [EpochTranscript.Item] = []
            for index in 0..<UInt64(12) {
                let seed = keeper.seed(epoch).itemSeed(.hidden, index)
                let item = try await task.wire.generate(seed: seed, difficulty: task.manifest.difficulty)
                var answers: [EpochTranscript.Answer] = []
                var seen: [MinerKey: ObservedAnswer] = [:]
                for miner in miners {
                    let answer = try await task.wire.solve(item.question, with: miner.solver)
                    let graded = try await task.wire.grade(answer, for: item)
                    let isBribe = lie == .grades && miner.solver == "skim"
                    let millionths = isBribe ? Score.perfect : graded.score.millionths
                    let latency = Double(index) + 0.5
                    let key = miner.observed.key
                    book.record(
                        .answered(millionths: millionths, latencyMilliseconds: latency),
                        for: key,
                        registeredAt: miner.observed.registeredAt
                    )
                    seen[key] = ObservedAnswer(
                        trace: graded.trace,
                        millionths: millionths,
                        latencyMilliseconds: latency
                    )
                    answers.append(
                        EpochTranscript.Answer(
                            miner: key,
                            registeredAt: miner.observed.registeredAt,
                            answer: answer,
                            latencyMilliseconds: latency,
                            millionths: millionths
                        )
                    )
                }
                observed.append(ObservedItem(answers: seen))
                items.append(EpochTranscript.Item(purpose: .hidden, index: index, answers: answers))
            }
            var verdicts: [MinerKey: Finding] = [:]
            for verdict in CopyDetector().verdicts(items: observed, miners: miners.map(\.observed)) {
                verdicts[verdict.miner] = verdict.finding
            }
            let places = miners.map {
                EpochTranscript.Place(
                    uid: $0.uid,
                    miner: $0.observed.key,
                    verdict: verdicts[$0.observed.key] ?? .clear
                )
            }
            let standings = places.compactMap { book.standing(of: $0.miner, uid: $0.uid, verdict: $0.finding) }
            let weights = task.manifest.weights.weights(standings)
            try keeper.save(
                EpochTranscript(
                    netuid: netuid.rawValue,
                    validator: MinerKey(hotkey),
                    epoch: epoch,
                    generatorVersion: task.wire.generatorVersion,
                    difficulty: task.manifest.difficulty,
                    bookBefore: before,
                    weighedAfter: items.count,
                    places: places,
                    weights: weights,
                    items: items,
                    shared: try await shared(epoch, task, miners, key, partners, netuid)
                )
            )
            guard lie == .weights, let weights else { return weights }
            return WeightVector(uids: weights.uids, weights: weights.uids.map { $0 == miners[3].uid ? 65_535 : 9_000 })
        }

        /// Two items with each partner.
        private func shared(
            _ epoch: UInt64,
            _ task: SubnetTask,
            _ miners: [(solver: String, uid: UInt16, observed: ObservedMiner)],
            _ key: Keypair,
            _ partners: [Keypair],
            _ netuid: NetUID
        ) async throws -> [SharedPart] {
            var parts: [SharedPart] = []
            for partner in partners {
                let seed = try #require(
                    EpochSeed(pairOf: key, with: partner.publicKey, netuid: netuid.rawValue, epoch: epoch)
                )
                let other = MinerKey(try #require(AccountID(partner.publicKey)))
                var part = SharedPart(partner: other, pairSeed: seed, items: [])
                for index in 0..<UInt64(2) {
                    let item = try await task.wire.generate(
                        seed: seed.itemSeed(.shared, index),
                        difficulty: task.manifest.difficulty
                    )
                    var answers: [EpochTranscript.Answer] = []
                    for miner in miners {
                        let answer = try await task.wire.solve(item.question, with: miner.solver)
                        answers.append(
                            EpochTranscript.Answer(
                                miner: miner.observed.key,
                                registeredAt: miner.observed.registeredAt,
                                answer: answer,
                                latencyMilliseconds: 1,
                                millionths: try await task.wire.grade(answer, for: item).score.millionths
                            )
                        )
                    }
                    part = part.adding(SharedPart.Item(index: index, after: 0, answers: answers))
                }
                parts.append(part)
            }
            return parts
        }
    }

    /// Sets a validator's weights, or commits to them.
    private static func set(
        _ weights: WeightVector,
        of key: Keypair,
        _ epoch: UInt64,
        _ netuid: NetUID,
        isHidden: Bool,
        on chain: TrialChain
    ) async throws -> ValidatorState.PendingReveal? {
        guard isHidden else {
            try await chain.submit(
                .subtensor(
                    .setWeights(netuid: netuid, dests: weights.uids, weights: weights.weights, versionKey: 0)
                ),
                by: key
            )
            return nil
        }
        let pending = ValidatorState.PendingReveal(
            epoch: epoch,
            uids: weights.uids,
            values: weights.weights,
            salt: [1, 2, 3, 4],
            versionKey: 0
        )
        let hash = WeightCommitment.hash(pending, hotkey: key, netuid: netuid)
        try await chain.submit(.subtensor(.commitWeights(netuid: netuid, commitHash: hash)), by: key)
        return pending
    }

    private static func reveal(
        _ pending: ValidatorState.PendingReveal,
        of key: Keypair,
        _ netuid: NetUID,
        on chain: TrialChain
    ) async throws {
        try await chain.submit(
            .subtensor(
                .revealWeights(
                    netuid: netuid,
                    uids: pending.uids,
                    values: pending.values,
                    salt: pending.salt,
                    versionKey: pending.versionKey
                )
            ),
            by: key
        )
    }

    @Test("lying validators are found and an honest one is not", arguments: [false, true])
    func lies(commitReveal: Bool) async throws {
        let text = try #require(SubnetTemplate.files(family: "retrieval", name: "audit")?.first?.text)
        let manifest = text.replacing("minimum_items: 160", with: "minimum_items: 5")
        let task = try SubnetTask(try SubnetManifest(text: manifest, file: "subnet.yaml"))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let solvers = task.honest.map(\.name)
        let names = ["validator-1", "validator-2", "validator-3"]
        let lies: [Lie] = [.nothing, .grades, .weights]
        let chain = try TrialChain(seed: 9)
        let netuid = try await chain.makeSubnet(miners: solvers, validators: names, tempo: 30)
        try await chain.engine.mineToEpoch(netuid: netuid, count: 1)
        try await chain.submit(
            .audit(.setTerms(netuid: netuid, terms: AuditSettings(revealDelay: 4, revealWindow: 500))),
            by: try chain.coldkey("owner")
        )
        if commitReveal {
            let call = AdminUtils.Call.sudoSetCommitRevealWeightsEnabled(netuid: netuid, enabled: true)
            try await chain.submit(.sudo(.sudo(call: .adminUtils(call))), by: try Keypair(uri: "//Alice"))
        }
        let places = chain.places(netuid)
        let miners = try solvers.map { name in
            let hotkey = try chain.account(try chain.hotkey(name))
            let uid = try #require(places[hotkey])
            return (solver: name, uid: uid, observed: ObservedMiner(key: MinerKey(hotkey), registeredAt: UInt64(uid)))
        }
        var auditees: [Auditee] = []
        for (name, lie) in zip(names, lies) {
            let hotkey = try chain.account(try chain.hotkey(name))
            // Commitments cost a fee, which the hotkey pays.
            try await chain.submit(
                .balances(.transferKeepAlive(dest: .id(hotkey), value: Compact(1_000_000_000))),
                by: try chain.coldkey(name)
            )
            let keeper = try AuditKeeper(
                folder: "\(folder)/\(name)",
                secret: Hashing.blake2b256(Array(name.utf8)),
                netuid: netuid,
                hotkey: hotkey
            )
            let uid = try #require(places[hotkey])
            auditees.append(Auditee(name: name, uid: uid, lie: lie, keeper: keeper))
        }
        var weights: [String: [UInt16: UInt16]] = [:]
        var pending: [String: ValidatorState.PendingReveal] = [:]
        for epoch in UInt64(1)...4 {
            for place in auditees.indices {
                let one = auditees[place]
                let key = try chain.hotkey(one.name)
                // As validators do: weights are revealed before the next seed is committed to.
                if let old = pending[one.name] { try await Self.reveal(old, of: key, netuid, on: chain) }
                // Twice, because a reveal needs the transcript of the call before.
                for _ in 0..<2 {
                    let terms = try #require(Audit.terms(of: netuid, in: chain.state))
                    let due = one.keeper.due(
                        epoch: epoch,
                        block: System.blockNumber(in: chain.state),
                        terms: terms,
                        log: chain.state[Audit.logs, netuid, one.uid]
                    )
                    for call in due {
                        try await chain.submit(call, by: key)
                        let stored = chain.state[Subtensor.weights, NetUIDStorageIndex(netuid), one.uid]
                        weights["\(one.uid)/\(System.blockNumber(in: chain.state))"] = SubnetAudit.weights(stored)
                    }
                }
                // The last epoch only brings reveals.
                guard epoch < 4 else { continue }
                let partners = try names.filter { $0 != one.name }.map { try chain.hotkey($0) }
                let set = try await auditees[place].measure(
                    epoch,
                    task,
                    miners,
                    key: key,
                    partners: partners,
                    netuid: netuid
                )
                guard let set else { continue }
                pending[one.name] = try await Self.set(set, of: key, epoch, netuid, isHidden: commitReveal, on: chain)
            }
            try await chain.engine.mineToEpoch(netuid: netuid, count: 1)
        }
        let keepers = auditees.map(\.keeper)
        let keys = try names.map { MinerKey(try chain.account(try chain.hotkey($0))) }
        let known = weights
        let sources = SubnetAudit.Sources(
            transcript: { validator, epoch in
                keys.firstIndex(of: validator).flatMap { keepers[$0].transcript(epoch) }
            },
            weights: { known["\($0)/\($1)"] }
        )
        let report = try await SubnetAudit.run(SubnetAudit.Books(chain.state, netuid), task: task, sources: sources)
        let words = report.lines.joined(separator: "\n")
        #expect(report.isOn && !report.isClean && report.validators.count == 3, "\(words)")
        func problems(_ place: Int) -> Set<EpochProblem> {
            Set(report.validators.first { $0.uid == auditees[place].uid }?.findings.map(\.problem) ?? [])
        }
        #expect(problems(0).isEmpty, "\(words)")
        #expect(problems(1).contains(.wrongGrade) && problems(1).contains(.wrongWeights), "\(words)")
        #expect(problems(2) == [.otherWeights], "\(words)")
        #expect(report.validators.allSatisfy { $0.epochs.filter(\.comparesWeights).count >= 2 }, "\(words)")
        // Three epochs, two partners, two items each.
        #expect(report.validators.allSatisfy { $0.sharedAnswers == 12 * miners.count }, "\(words)")
        // A transcript that nobody serves, and one that was changed afterwards, are found too.
        let silent = SubnetAudit.Sources(transcript: { _, _ in nil }, weights: { _, _ in nil })
        let unserved = try await SubnetAudit.run(SubnetAudit.Books(chain.state, netuid), task: task, sources: silent)
        #expect(unserved.validators.allSatisfy { $0.findings.contains { $0.problem == .notServed } })
        #expect(keepers[0].served(1) != nil && keepers[0].served(99) == nil)
        // So are items that are easier than the task asks for.
        let harder = manifest.replacing("difficulty: 500", with: "difficulty: 900")
        let other = try await SubnetAudit.run(
            SubnetAudit.Books(chain.state, netuid),
            task: try SubnetTask(try SubnetManifest(text: harder, file: "subnet.yaml")),
            sources: sources
        )
        #expect(other.validators.allSatisfy { $0.findings.contains { $0.problem == .wrongTask } })
    }

    @Test func theRootCoversEverything() {
        func transcript(_ millionths: Int, weight: UInt16 = 5) -> EpochTranscript {
            let answer = EpochTranscript.Answer(
                miner: MinerKey(name: "m"),
                registeredAt: 1,
                answer: Data("{}".utf8),
                latencyMilliseconds: 2,
                millionths: millionths
            )
            return EpochTranscript(
                netuid: 1,
                validator: MinerKey(name: "v"),
                epoch: 3,
                generatorVersion: 1,
                difficulty: .medium,
                bookBefore: Data(),
                weighedAfter: 1,
                places: [],
                weights: WeightVector(uids: [1], weights: [weight]),
                items: [EpochTranscript.Item(purpose: .hidden, index: 0, answers: [answer])]
            )
        }
        #expect(transcript(1).root == transcript(1).root && transcript(1).root.count == 32)
        #expect(transcript(1).root != transcript(2).root)
        #expect(transcript(1).root != transcript(1, weight: 6).root)
        #expect(MerkleTree.root([]) == [UInt8](repeating: 0, count: 32))
        // A node is no leaf: the root of two leaves is not that of one leaf with their hashes.
        let two = MerkleTree.root([[1], [2]])
        #expect(two != MerkleTree.root([Hashing.blake2b256([0, 1]) + Hashing.blake2b256([0, 2])]))
        #expect(MerkleTree.root([[1], [2], [3]]) != MerkleTree.root([[1], [2], [3], [3]]))
    }
}
