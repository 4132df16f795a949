import Client
import Evaluation
import Logging
import Neuron
import Primitives
import Synchronization

/// The miners that a gateway may use: addresses from the chain, quality from validators, read again every second or so.
///
/// What was last learned stays in force while the chain is away; a validator's word ends some time after it was last
/// heard.
final class MinerDirectory: Sendable {
    private struct State {
        var view = DirectoryView()
        var announced: [AnnouncedMiner]?
        var heard: [String: (status: ValidatorStatus, at: ContinuousClock.Instant)] = [:]
    }

    private let state = Mutex(State())
    private let netuid: NetUID
    private let policy: RoutingPolicy
    private let source: MinerSource
    private let reader: StatusReader?
    private let logger: Logger

    /// - Throws: `GatewayError.badValidator`.
    init(
        _ source: MinerSource,
        netuid: NetUID,
        policy: RoutingPolicy,
        logger: Logger
    ) throws(GatewayError) {
        self.netuid = netuid
        self.policy = policy
        self.source = source
        self.logger = logger
        switch source {
        case .network(_, let validators):
            reader = try StatusReader(validators)
        case .fixed(let miners):
            reader = nil
            let usable = miners.filter { $0.quality.samples >= policy.minimumSamples }
            state.withLock { state in
                state.view.isChainKnown = true
                state.view.announced = miners.count
                state.view.validators = miners.map(\.quality.validators).max() ?? 0
                state.view.miners = KnownMiner.ordered(usable, step: policy.qualityStep)
            }
        }
    }

    /// What is known now.
    var view: DirectoryView {
        state.withLock { $0.view }
    }

    /// Reads chain and validators again and again until it is cancelled.
    func run() async throws {
        guard case .network(let node, _) = source else {
            try await Task.sleep(for: .seconds(Int64(Int32.max)))
            return
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await self.followChain(node) }
            group.addTask { try await self.followValidators() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func followChain(_ node: NodeAddress) async throws {
        try await KeepTrying.withConnection(to: node, logger: logger) { client in
            while true {
                let subnet = try await SubnetView.read(client, self.netuid)
                let announced = subnet.neurons.compactMap { neuron in
                    neuron.axon.map { AnnouncedMiner(uid: neuron.uid, endpoint: $0) }
                }
                self.learn(announced: announced)
                try await Task.sleep(for: .milliseconds(self.policy.refreshMilliseconds))
            }
        }
    }

    private func followValidators() async throws {
        while true {
            let statuses = await reader?.read() ?? [:]
            learn(statuses: statuses, at: .now)
            try await Task.sleep(for: .milliseconds(policy.refreshMilliseconds))
        }
    }

    /// Takes over what the chain says.
    func learn(announced: [AnnouncedMiner]) {
        state.withLock { state in
            state.announced = announced
            combine(&state)
        }
    }

    /// Takes over what validators say, by their URL.
    func learn(statuses: [String: ValidatorStatus], at time: ContinuousClock.Instant) {
        state.withLock { state in
            for (url, status) in statuses { state.heard[url] = (status, time) }
            state.heard = state.heard.filter { $0.value.at.duration(to: time) <= .seconds(policy.statusSeconds) }
            combine(&state)
        }
    }

    private func combine(_ state: inout State) {
        guard let announced = state.announced else {
            state.view.validators = state.heard.count
            return
        }
        let statuses = state.heard.sorted { $0.key < $1.key }.map(\.value.status)
        state.view = DirectoryView.combining(announced, statuses, netuid: netuid, policy: policy)
    }
}
