import Neuron
import Synchronization

/// Which miners are left alone for a while, and which questions are with them now.
///
/// A miner that fails is skipped for a time that doubles with each further failure; then one request may try it, and
/// its success clears the record. Services count apart.
///
/// The same question of the same buyer is put to a miner twice at the same time at most, while there are others. A miner
/// that buys its answers from this gateway would otherwise be asked its own question again and again, without end; so
/// it gets the answer of the next one. Where all miners have the question already, a few more may wait for each.
final class MinerHealth: Sendable {
    struct Key: Hashable {
        let service: GatewayService
        let hotkey: String
    }

    private struct Record {
        var failures = 0
        var skippedUntil: UInt64 = 0
        var isOnTrial = false
        var questions: [[UInt8]] = []
    }

    private let records = Mutex<[Key: Record]>([:])
    private let policy: RoutingPolicy
    private let clock: WireClock

    /// Seconds for which a miner is not asked for a service that it said it does not know.
    static let unknownServiceSeconds = 60.0

    init(policy: RoutingPolicy, clock: WireClock) {
        self.policy = policy
        self.clock = clock
    }

    /// How many miners are skipped now, over all services.
    var skipped: Int {
        let now = clock.nanoseconds
        return records.withLock { $0.values.count { $0.skippedUntil > now } }
    }

    /// How often one question of one buyer may be with a miner: while there are other miners, and where there are none.
    static let repetitions = [2, 8]

    /// Takes the first miner that may be asked now; what it is asked must be ended by one of the functions below.
    ///
    /// - Parameters:
    ///   - miners: the best first.
    ///   - service: what it is asked for.
    ///   - tag: names the question and its buyer.
    ///   - tried: the hotkeys of miners that had their turn.
    /// - Returns: nil where nobody is left.
    func take(
        from miners: [KnownMiner],
        _ service: GatewayService,
        _ tag: [UInt8],
        besides tried: Set<String>
    ) -> KnownMiner? {
        let now = clock.nanoseconds
        return records.withLock { records in
            for limit in MinerHealth.repetitions {
                for miner in miners where !tried.contains(miner.endpoint.hotkey) {
                    let key = Key(service: service, hotkey: miner.endpoint.hotkey)
                    var record = records[key] ?? Record()
                    guard record.skippedUntil <= now, !record.isOnTrial,
                        record.questions.count(where: { $0 == tag }) < limit
                    else { continue }
                    record.isOnTrial = record.failures > 0
                    record.questions.append(tag)
                    records[key] = record
                    return miner
                }
            }
            return nil
        }
    }

    /// The miner answered properly.
    func succeeded(_ miner: KnownMiner, _ service: GatewayService, _ tag: [UInt8]) {
        end(miner, service, tag) { $0.failures = 0 }
    }

    /// The miner failed, was too slow, or answered nonsense.
    func failed(_ miner: KnownMiner, _ service: GatewayService, _ tag: [UInt8]) {
        let now = clock.nanoseconds
        end(miner, service, tag) { record in
            record.failures += 1
            let doubled = policy.cooldownSeconds * Double(1 << min(record.failures - 1, 20))
            let seconds = min(max(0, doubled), policy.maximumCooldownSeconds)
            record.skippedUntil = max(record.skippedUntil, now + UInt64(seconds * 1e9))
        }
    }

    /// The miner does not serve this; that is no failure.
    func declined(_ miner: KnownMiner, _ service: GatewayService, _ tag: [UInt8]) {
        let until = clock.nanoseconds + UInt64(MinerHealth.unknownServiceSeconds * 1e9)
        end(miner, service, tag) { $0.skippedUntil = max($0.skippedUntil, until) }
    }

    /// The answer was no longer needed.
    func abandoned(_ miner: KnownMiner, _ service: GatewayService, _ tag: [UInt8]) {
        end(miner, service, tag) { _ in }
    }

    private func end(
        _ miner: KnownMiner,
        _ service: GatewayService,
        _ tag: [UInt8],
        _ change: (inout Record) -> Void
    ) {
        let key = Key(service: service, hotkey: miner.endpoint.hotkey)
        let now = clock.nanoseconds
        records.withLock { records in
            guard var record = records[key] else { return }
            record.isOnTrial = false
            if let place = record.questions.firstIndex(of: tag) { record.questions.remove(at: place) }
            change(&record)
            // Only what says something is kept, so that memory does not grow with every hotkey that ever was.
            let isBlank = record.failures == 0 && record.questions.isEmpty && record.skippedUntil <= now
            records[key] = isBlank ? nil : record
            if records.count > 16_384 {
                records = records.filter { !$0.value.questions.isEmpty || $0.value.skippedUntil > now }
            }
        }
    }
}
