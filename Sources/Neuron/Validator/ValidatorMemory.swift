import Evaluation
import Primitives
import Synchronization

/// The state of a running validator, changed in one place only.
final class ValidatorMemory: Sendable {
    private let state: Mutex<ValidatorState>
    /// How many items the log holds; nil before it was first written whole.
    private let logged = Mutex<Int?>(nil)

    init(_ state: ValidatorState) {
        self.state = Mutex(state)
    }

    /// The state as it stands.
    var value: ValidatorState { state.withLock { $0 } }

    /// Draws the next hidden items of an epoch.
    func draw(_ count: Int, secret: [UInt8], netuid: NetUID, _ epoch: UInt64) -> [ItemSeed] {
        let seed = EpochSeed(validatorSecret: secret, netuid: netuid.rawValue, epoch: epoch)
        return state.withLock { state in
            state.begin(epoch)
            let first = state.drawn
            state.drawn += UInt64(count)
            return (first..<state.drawn).map { seed.itemSeed(.hidden, $0) }
        }
    }

    /// Enters the results of a round and forgets miners that are gone.
    func record(_ asked: [Round.Asked], beside: [Round.Asked] = [], registered: Set<MinerKey>) {
        state.withLock { state in
            state.side.enter(
                hidden: asked.map { $0.answers(epoch: state.seedEpoch) },
                digests: asked.map { QuestionMemory.digest($0.question) },
                beside: beside.map { $0.answers(epoch: state.seedEpoch) }
            )
            for item in asked {
                var answers: [MinerKey: ObservedAnswer] = [:]
                for result in item.results {
                    state.book.record(result.outcome, for: result.miner, registeredAt: result.registeredAt)
                    if let observed = result.observed {
                        answers[result.miner] = observed
                        state.answers += 1
                    }
                }
                state.add(ObservedItem(answers: answers))
            }
            state.book.keep(only: registered)
            state.side.keep(only: registered)
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

    /// Saves the state, and before it the answers that came since the last time and what `journal` writes.
    func save(to path: String, after journal: () -> Void = {}) throws(ValidatorStateError) {
        let (value, added) = state.withLock { state in
            defer { state.unsavedItems = 0 }
            return (state, state.unsavedItems)
        }
        if added > 0 { try log(value, added: added, besides: path) }
        journal()
        try value.save(to: path)
    }

    /// The first time, and whenever the log holds twice what is kept, the whole of it is written anew.
    private func log(_ value: ValidatorState, added: Int, besides path: String) throws(ValidatorStateError) {
        let log = ItemLog(besides: path)
        let appends = logged.withLock { logged in
            guard let count = logged, count + added <= 2 * ValidatorState.itemLimit else {
                logged = value.packed.count
                return false
            }
            logged = count + added
            return true
        }
        do {
            if appends {
                try log.append(Array(value.packed.suffix(added)), round: value.rounds)
            } else {
                try log.rewrite(value.packed, round: value.rounds)
            }
        } catch {
            logged.withLock { $0 = nil }
            throw .unwritable(log.path, "\(error)")
        }
    }
}
