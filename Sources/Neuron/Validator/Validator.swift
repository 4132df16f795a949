public import ChainCrypto
public import Client
public import Evaluation
public import Logging
public import Primitives
import Runtime
import Scale
import Synchronization

/// A validator: asks miners hidden questions, keeps scores, finds copies, and sets weights by the chain's rules.
public final class Validator: Sendable {
    /// What a validator is made of.
    public struct Configuration: Sendable {
        /// The node.
        public var node: NodeAddress
        /// The subnet.
        public var netuid: NetUID
        /// The hotkey, registered and staked on the subnet.
        public var hotkey: Keypair
        /// What miners are asked.
        public var task: WireTask
        /// How hard the items are.
        public var difficulty = Difficulty.medium
        /// How scores become weights.
        public var weights = WeightPolicy()
        /// The folder for the state and the secret.
        public var folder: String
        /// What the validator shares with a public endpoint, so that relays betray themselves; nil where there is none.
        public var steering: SteeringPlan?
        /// Whether nobody is paid once the task's generator is to be retired. Not followed in epochs with a transcript, which does
        /// not hold the side questions that it rests on.
        public var stopsWhenRetired = false
        /// How many questions a round has.
        public var itemsPerRound = 12
        /// The seconds that a miner has for an answer.
        public var timeout = 2.0

        /// A configuration of its parts.
        public init(
            node: NodeAddress,
            netuid: NetUID,
            hotkey: Keypair,
            task: WireTask,
            folder: String
        ) {
            self.node = node
            self.netuid = netuid
            self.hotkey = hotkey
            self.task = task
            self.folder = folder
        }
    }

    let configuration: Configuration
    let logger: Logger
    let secret: [UInt8]
    private let board: StatusBoard
    private let clerk: AuditClerk
    /// The epoch of the last warning about the generator.
    let warned = Mutex<UInt64?>(nil)

    /// A validator that goes on where the state in its folder stopped.
    ///
    /// - Throws: ``ValidatorStateError`` where the folder cannot be used.
    public init(_ configuration: Configuration, logger: Logger) throws(ValidatorStateError) {
        self.configuration = configuration
        self.logger = logger
        secret = try ValidatorSecret.load(folder: configuration.folder)
        board = StatusBoard(netuid: configuration.netuid.rawValue, hotkey: configuration.hotkey.ss58Address)
        clerk = AuditClerk(
            keeper: try AuditKeeper(
                folder: configuration.folder + "/transcripts",
                secret: secret,
                netuid: configuration.netuid,
                hotkey: AccountID(configuration.hotkey.publicKey) ?? .zero
            ),
            generatorVersion: configuration.task.generatorVersion
        )
    }

    /// The validator's transcripts, for those who check its work.
    public var transcripts: AuditKeeper { clerk.keeper }

    /// What the validator says about the miners.
    public var status: StatusBoard { board }

    private var wire: SubnetWire { SubnetWire(family: configuration.task.name) }

    var statePath: String { configuration.folder + "/state.json" }

    /// Measures and weighs until it is cancelled.
    public func run() async throws {
        let dendrite = Dendrite(keypair: configuration.hotkey, configuration: Self.dendriteConfiguration)
        do {
            let recovery = ValidatorRecovery(folder: configuration.folder, statePath: statePath)
            let state = ValidatorMemory(try recovery.run(logger: logger))
            try clerk.goOn(from: state.value)
            let journal = ValidatorJournal(folder: configuration.folder)
            try await KeepTrying.withConnection(to: configuration.node, logger: logger) { client in
                while !Task.isCancelled {
                    try await self.step(client, dendrite: dendrite, state: state, journal: journal)
                }
            }
        } catch {
            try await dendrite.shutdown()
            throw error
        }
    }

    static var dendriteConfiguration: DendriteConfiguration {
        var configuration = DendriteConfiguration()
        configuration.maximumConcurrentRequests = Round.callsAtATime
        configuration.maximumResponseBytes = 262_144
        return configuration
    }

    /// One round: reveal what is due, ask, score, save, and weigh once in each epoch.
    private func step(
        _ client: ChainClient,
        dendrite: Dendrite,
        state: ValidatorMemory,
        journal: ValidatorJournal
    ) async throws {
        let view = try await SubnetView.read(client, configuration.netuid)
        guard let me = view.neurons.first(where: { $0.hotkey.bytes == configuration.hotkey.publicKey }) else {
            logger.warning("the hotkey is not registered on subnet \(configuration.netuid)")
            try await Task.sleep(for: .seconds(1))
            return
        }
        try await reveal(view, through: client, state: state)
        let miners = view.neurons.filter { $0.uid != me.uid && $0.axon != nil }
        guard !miners.isEmpty else {
            try await Task.sleep(for: .milliseconds(500))
            return
        }
        let start = ContinuousClock.now
        let isAudited = try await isAudited(client, view, me, state.value)
        // Only what is published can be held to what partners publish.
        let shared = isAudited ? clerk.sharedQuestion(stand(client, view, me, state.value)) : nil
        let seeds = try await drawItems(state, epoch: view.epoch)
        let round = Round(
            task: configuration.task,
            wire: wire,
            difficulty: configuration.difficulty,
            dendrite: dendrite,
            timeout: configuration.timeout
        )
        let outcomes = try await round.run(
            seeds,
            beside: await sideQuestions(state.value, view) + sealed(shared),
            miners: miners
        )
        let asked = outcomes.hidden
        let steering = configuration.steering.map { Steering(plan: $0, state: state.value, miners: miners) }
        let probes = steering?.probes(in: asked) ?? []
        state.add(probes)
        if isAudited {
            let answers = outcomes.beside.first { $0.side?.purpose == .shared }?.results
            let one = shared.flatMap { question in answers.map { (question: question, results: $0) } }
            try clerk.add(asked, shared: one, view, state.value, configuration)
        }
        let before = state.value
        let beside = outcomes.beside
        state.record(asked, beside: beside, registered: Set(view.neurons.map { MinerKey($0.hotkey) }))
        try state.save(to: statePath) { journal.add(asked, beside: beside, view, after: before, probes: probes) }

        let judgement = Judgement(
            state: state.value,
            view: view,
            me: me,
            policy: configuration.weights,
            stops: configuration.stopsWhenRetired && !isAudited
        )
        warn(of: judgement.health, epoch: view.epoch)
        journal.conclude(judgement, view, state.value, configuration.weights)
        board.update(judgement, view: view, state: state.value)
        try await weigh(judgement, view, me, through: client, state: state)
        // Rounds are paced, so that measuring leaves the machine to those who are measured.
        let rest = Duration.milliseconds(1_500) - start.duration(to: .now)
        if rest > .zero { try await Task.sleep(for: rest) }
    }

    /// Does what the subnet's commitments ask for; whether they want a transcript. Steered questions leave items out, which
    /// nobody could check, so a validator that steers commits to nothing.
    private func isAudited(
        _ client: ChainClient,
        _ view: SubnetView,
        _ me: SubnetView.Neuron,
        _ state: ValidatorState
    ) async throws -> Bool {
        guard configuration.steering == nil else { return false }
        return try await clerk.duties(stand(client, view, me, state), logger: logger)
    }

    private func stand(
        _ client: ChainClient,
        _ view: SubnetView,
        _ me: SubnetView.Neuron,
        _ state: ValidatorState
    ) -> AuditClerk.Standpoint {
        .init(client: client, view: view, configuration: configuration, state: state, uid: me.uid)
    }

    /// The hidden items of a round; some are marked where questions are steered, and look like all others.
    private func drawItems(_ state: ValidatorMemory, epoch: UInt64) async throws -> [ItemSeed] {
        let number = configuration.itemsPerRound
        guard let plan = configuration.steering, number > Steering.markedPerRound else {
            return state.draw(number, secret: secret, netuid: configuration.netuid, epoch)
        }
        let spare = Steering.markedPerRound * plan.spacing
        let seeds = state.draw(number + spare, secret: secret, netuid: configuration.netuid, epoch)
        var marked: Set<ItemSeed> = []
        for seed in seeds {
            let item = try await configuration.task.generate(seed: seed, difficulty: configuration.difficulty)
            if plan.marks(wire.text(of: item.question)) { marked.insert(seed) }
        }
        return Steering.choose(number, of: seeds) { marked.contains($0) }
    }

    /// Sets or commits weights once in each epoch, in its second half so that they rest on all that was measured.
    private func weigh(
        _ judgement: Judgement,
        _ view: SubnetView,
        _ me: SubnetView.Neuron,
        through client: ChainClient,
        state: ValidatorMemory
    ) async throws {
        guard me.hasPermit, state.value.weighedEpoch != view.epoch else { return }
        guard view.blocksToEpoch * 3 <= view.tempo * 2, let weights = judgement.weights else { return }
        if try await clerk.hasWeighed(stand(client, view, me, state.value)) {
            state.weighed(in: view.epoch)
            return try state.save(to: statePath)
        }
        let takeBack = try clerk.weighed(judgement, view, state.value.book, me: me.uid, configuration)
        do {
            if view.commitReveal {
                try await commit(weights, view, through: client, state: state)
            } else {
                try await client.submit(
                    .subtensor(
                        .setWeights(
                            netuid: configuration.netuid,
                            dests: weights.uids,
                            weights: weights.weights,
                            versionKey: view.versionKey
                        )
                    ),
                    by: configuration.hotkey
                )
            }
            state.weighed(in: view.epoch)
            try state.save(to: statePath)
        } catch let error as CallFailed {
            try takeBack()
            logger.warning("weights were refused: \(error)")
        } catch let error as ClientError {
            guard case .refused = error else { throw error }
            try takeBack()
            logger.warning("weights were refused: \(error)")
        }
    }

    private func commit(
        _ weights: WeightVector,
        _ view: SubnetView,
        through client: ChainClient,
        state: ValidatorMemory
    ) async throws {
        let salt = (0..<8).map { _ in UInt16.random(in: .min ... .max) }
        let pending = ValidatorState.PendingReveal(
            epoch: view.epoch,
            uids: weights.uids,
            values: weights.weights,
            salt: salt,
            versionKey: view.versionKey
        )
        // Saved before it is sent: a commit whose salt is lost could never be revealed.
        state.add(pending)
        try state.save(to: statePath)
        let hash = WeightCommitment.hash(pending, hotkey: configuration.hotkey, netuid: configuration.netuid)
        try await client.submit(
            .subtensor(.commitWeights(netuid: configuration.netuid, commitHash: hash)),
            by: configuration.hotkey
        )
    }

    private func reveal(_ view: SubnetView, through client: ChainClient, state: ValidatorMemory) async throws {
        for pending in state.value.pending {
            let due = pending.epoch + view.revealPeriod
            guard view.epoch >= due else { continue }
            if view.epoch == due {
                do {
                    try await client.submit(
                        .subtensor(
                            .revealWeights(
                                netuid: configuration.netuid,
                                uids: pending.uids,
                                values: pending.values,
                                salt: pending.salt,
                                versionKey: pending.versionKey
                            )
                        ),
                        by: configuration.hotkey
                    )
                } catch let error as CallFailed {
                    logger.warning("a reveal was refused: \(error)")
                } catch let error as ClientError {
                    guard case .refused = error else { throw error }
                    logger.warning("a reveal was refused: \(error)")
                }
            }
            state.remove(pending)
            try state.save(to: statePath)
        }
    }
}

/// The hash by which weights are committed.
enum WeightCommitment {
    /// BLAKE2b-256 over account, storage index, uids, values, salt and version (`wire.md` section 2.9).
    static func hash(
        _ pending: ValidatorState.PendingReveal,
        hotkey: Keypair,
        netuid: NetUID
    ) -> Hash256 {
        var writer = ScaleWriter(capacity: 128)
        writer.append(contentsOf: hotkey.publicKey)
        NetUIDStorageIndex(netuid).encode(to: &writer)
        pending.uids.encode(to: &writer)
        pending.values.encode(to: &writer)
        pending.salt.encode(to: &writer)
        pending.versionKey.encode(to: &writer)
        return Hash256.blake2b(writer.bytes)
    }
}
