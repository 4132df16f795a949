import ChainCrypto
import Primitives
import Synchronization

/// Who may ask a miner: neurons that may weigh others, or that have staked enough.
///
/// Before the first reading of the chain nobody is known, and everybody is refused.
public final class CallerDirectory: Sendable {
    private let stakes = Mutex<[String: UInt64]>([:])
    /// The least stake of a caller without a permit, in rao of the subnet's alpha.
    public let minimumStake: UInt64

    /// A directory that knows nobody yet.
    public init(minimumStake: UInt64 = 1_000_000_000) {
        self.minimumStake = minimumStake
    }

    /// Takes over what the chain says.
    public func update(from view: SubnetView) {
        var allowed: [String: UInt64] = [:]
        for neuron in view.neurons where neuron.hasPermit || neuron.stake >= minimumStake {
            allowed[SS58.encode(neuron.hotkey.bytes)] = max(neuron.stake, 1)
        }
        stakes.withLock { $0 = allowed }
    }

    /// Whether a caller may ask.
    public func verdict(on caller: AxonCaller) -> BlacklistVerdict {
        stakes.withLock { $0[caller.hotkey] } != nil
            ? .allowed : .refused("the hotkey has neither a validator permit nor enough stake on this subnet")
    }

    /// The caller's rank: its stake.
    public func priority(of caller: AxonCaller) -> Double {
        Double(stakes.withLock { $0[caller.hotkey] } ?? 0)
    }
}
