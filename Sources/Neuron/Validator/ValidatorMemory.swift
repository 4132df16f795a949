import Evaluation
import Primitives
import Synchronization

/// The state of a running validator, changed in one place only.
final class ValidatorMemory: Sendable {
    private let state: Mutex<ValidatorState>

    init(_ state: ValidatorState) {
        self.state = Mutex(state)
    }

    /// The state as it stands.
    var value: ValidatorState { state.withLock { $0 } }

    /// Draws the next hidden items of an epoch.
    func draw(_ count: Int, secret: [UInt8], netuid: NetUID, _ epoch: UInt64) -> [ItemSeed] {
        let seed = EpochSeed(validatorSecret: secret, netuid: netuid.rawValue, epoch: epoch)
        return state.withLock { state in
            if state.seedEpoch != epoch {
                state.seedEpoch = epoch
                state.drawn = 0
            }
            let first = state.drawn
            state.drawn += UInt64(count)
            return (first..<state.drawn).map { seed.itemSeed(.hidden, $0) }
        }
    }

    /// Enters the results of a round and forgets miners that are gone.
    func record(_ asked: [Round.Asked], registered: Set<MinerKey>) {
        state.withLock { state in
            for item in asked {
                var answers: [MinerKey: ObservedAnswer] = [:]
                for result in item.results {
                    state.book.record(result.outcome, for: result.miner, registeredAt: result.registeredAt)
                    if let observed = result.observed {
                        answers[result.miner] = observed
                        state.answers += 1
                    }
                }
                state.items.append(ObservedItem(answers: answers))
            }
            if state.items.count > ValidatorState.itemLimit {
                state.items.removeFirst(state.items.count - ValidatorState.itemLimit)
            }
            state.book.keep(only: registered)
            state.steering = state.steering.filter { registered.contains($0.key) }
            state.rounds += 1
        }
    }

    /// Enters what steered questions showed.
    func add(_ probes: [(suspect: MinerKey, probe: SteeringProbe)]) {
        state.withLock { state in
            for (suspect, probe) in probes { state.steering[suspect, default: SteeringTally()].add(probe) }
        }
    }

    /// Notes that weights were given in an epoch.
    func weighed(in epoch: UInt64) {
        state.withLock { $0.weighedEpoch = epoch }
    }

    /// Notes a commit.
    func add(_ pending: ValidatorState.PendingReveal) {
        state.withLock { $0.pending.append(pending) }
    }

    /// Forgets a commit.
    func remove(_ pending: ValidatorState.PendingReveal) {
        state.withLock { state in state.pending.removeAll { $0 == pending } }
    }

    /// Saves the state.
    func save(to path: String) throws(ValidatorStateError) {
        try value.save(to: path)
    }
}
