import Evaluation
import Neuron
import Primitives

/// A neuron that announced where it can be asked.
struct AnnouncedMiner: Sendable, Equatable {
    var uid: UID
    var endpoint: AxonEndpoint
}

extension DirectoryView {
    /// Puts together what the chain and the validators say.
    ///
    /// A miner is used where it is announced on the chain, at least one validator measured it, and none has a verdict
    /// on it. Entries that cannot be true (figures that are not finite or out of range, a score outside its interval)
    /// are passed over. Several validators count by their mean, each hotkey of a validator once.
    static func combining(
        _ announced: [AnnouncedMiner],
        _ statuses: [ValidatorStatus],
        netuid: NetUID,
        policy: RoutingPolicy
    ) -> DirectoryView {
        var sums: [String: Sum] = [:]
        var suspects: Set<String> = []
        var heard: Set<String> = []
        for status in statuses where status.netuid == netuid.rawValue {
            guard heard.insert(status.hotkey).inserted else { continue }
            var seen: Set<String> = []
            for miner in status.miners where seen.insert(miner.hotkey).inserted {
                if miner.verdict != nil { suspects.insert(miner.hotkey) }
                guard isPlausible(miner), miner.samples > 0 else { continue }
                sums[miner.hotkey, default: Sum()].add(miner)
            }
        }
        var view = DirectoryView()
        view.isChainKnown = true
        view.announced = announced.count
        view.validators = heard.count
        var miners: [KnownMiner] = []
        for miner in announced {
            guard !suspects.contains(miner.endpoint.hotkey) else {
                view.excluded += 1
                continue
            }
            guard let quality = sums[miner.endpoint.hotkey]?.mean, quality.samples >= policy.minimumSamples else {
                continue
            }
            miners.append(KnownMiner(uid: miner.uid, endpoint: miner.endpoint, quality: quality))
        }
        view.miners = KnownMiner.ordered(miners, step: policy.qualityStep)
        return view
    }

    private static func isPlausible(_ miner: MinerStatus) -> Bool {
        let range = 0.0...1.0
        return range.contains(miner.score) && range.contains(miner.low) && range.contains(miner.high)
            && miner.low <= miner.score && miner.score <= miner.high && range.contains(miner.reliability)
            && miner.latencyMilliseconds >= 0 && miner.latencyMilliseconds.isFinite
            && (0...1_000_000_000).contains(miner.samples)
    }

    /// What several validators say about one miner, added up.
    private struct Sum {
        var score = 0.0
        var low = 0.0
        var high = 0.0
        var latency = 0.0
        var reliability = 0.0
        var samples = 0
        var count = 0

        mutating func add(_ miner: MinerStatus) {
            score += miner.score
            low += miner.low
            high += miner.high
            latency += miner.latencyMilliseconds
            reliability += miner.reliability
            samples += miner.samples
            count += 1
        }

        var mean: MeasuredQuality {
            let share = 1 / Double(count)
            return MeasuredQuality(
                score: score * share,
                low: low * share,
                high: high * share,
                samples: samples,
                validators: count,
                latencyMilliseconds: latency * share,
                reliability: reliability * share
            )
        }
    }
}
