import Economics
import Frame
import Primitives
import Scale

// What an epoch reads. Source: `epoch/run_epoch.rs` of subtensor (protocol sections 3.1 and 3.2), by behaviour.

extension Subtensor {
    /// A neuron's key and place.
    struct Neuron: Equatable {
        let uid: UInt16
        let hotkey: AccountID
    }

    /// What the epochs of all mechanisms of a subnet read in common.
    struct EpochGround {
        let netuid: NetUID
        /// The neurons by uid.
        let neurons: [Neuron]
        /// The input of an epoch but for what belongs to one mechanism.
        let inputs: EpochInputs
        /// Whether weights are committed before they are revealed.
        let commitsAndReveals: Bool
    }

    /// The neurons of a subnet by uid.
    static func neurons(of netuid: NetUID, in chain: Chain) -> [Neuron] {
        chain.entries(of: keys, under: netuid)
            .map { Neuron(uid: $0.key, hotkey: $0.value) }
            .sorted { $0.uid < $1.uid }
    }

    /// Reads what the epochs of all mechanisms of a subnet have in common, each vector once.
    static func epochGround(at netuid: NetUID, in chain: Chain) -> EpochGround {
        let neurons = neurons(of: netuid, in: chain)
        let count = Int(chain[subnetworkN, netuid])
        let weight = taoWeight(in: chain)
        var stake = [I64F64](repeating: .zero, count: count)
        var registeredAt = [UInt64](repeating: 0, count: count)
        for neuron in neurons where Int(neuron.uid) < count {
            let own = inheritedStake(of: neuron.hotkey, at: netuid, in: chain)
            stake[Int(neuron.uid)] = StakeWeight.combined(alpha: own.alpha, tao: own.tao, taoWeight: weight)
            registeredAt[Int(neuron.uid)] = chain[blockAtRegistration, netuid, neuron.uid]
        }
        let inputs = EpochInputs(
            parameters: epochParameters(at: netuid, in: chain),
            block: chain.block,
            lastStepBlock: chain[lastMechansimStepBlock, netuid],
            stake: stake,
            lastUpdate: [],
            registeredAt: registeredAt,
            validatorPermits: chain[validatorPermit, netuid],
            ownerUID: ownerUID(at: netuid, in: chain),
            weights: SparseRows(),
            bonds: SparseRows(),
            emission: .zero
        )
        return EpochGround(
            netuid: netuid,
            neurons: neurons,
            inputs: inputs,
            commitsAndReveals: chain[commitRevealWeightsEnabled, netuid]
        )
    }

    /// The input of one mechanism's epoch.
    ///
    /// - `emission`: what the mechanism pays.
    static func epochInputs(
        _ ground: EpochGround,
        _ mechanism: MechID,
        emission: Alpha,
        in chain: Chain
    ) -> EpochInputs {
        let index = NetUIDStorageIndex(ground.netuid, mechanism)
        var inputs = ground.inputs
        inputs.lastUpdate = chain[lastUpdate, index]
        inputs.weights = sparseRows(weights, index, count: inputs.stake.count, in: chain)
        inputs.bonds = sparseRows(bonds, index, count: inputs.stake.count, in: chain)
        inputs.commitBlocks = ground.commitsAndReveals ? commitBlocks(ground, index, in: chain) : nil
        inputs.emission = emission
        return inputs
    }

    /// A subnet's settings that its epochs read.
    private static func epochParameters(at netuid: NetUID, in chain: Chain) -> EpochParameters {
        let tempo = chain[tempo, netuid]
        let values = chain[alphaValues, netuid]
        return EpochParameters(
            tempo: tempo,
            activityCutoff: activityCutoffBlocks(at: netuid, in: chain),
            stakeThreshold: chain[stakeThreshold],
            maxAllowedValidators: chain[maxAllowedValidators, netuid],
            kappa: chain[kappa, netuid],
            bondsPenalty: chain[bondsPenalty, netuid],
            bondsMovingAverage: chain[bondsMovingAverage, netuid],
            isYuma3: chain[yuma3On, netuid],
            liquidAlpha: chain[liquidAlphaOn, netuid]
                ? LiquidAlpha(
                    low: values.first,
                    high: values.second,
                    steepness: chain[alphaSigmoidSteepness, netuid]
                ) : nil
        )
    }

    /// Blocks after which a neuron that set no weights counts as inactive.
    static func activityCutoffBlocks(at netuid: NetUID, in chain: Chain) -> UInt64 {
        EpochParameters.activityCutoff(
            factorMilli: chain[activityCutoffFactorMilli, netuid],
            tempo: chain[tempo, netuid]
        )
    }

    /// The block of each neuron's earliest commit that has not expired, the largest number for none.
    private static func commitBlocks(
        _ ground: EpochGround,
        _ index: NetUIDStorageIndex,
        in chain: Chain
    ) -> [UInt64] {
        var blocks = [UInt64](repeating: .max, count: ground.inputs.stake.count)
        let hashed = chain.entries(of: weightCommits, under: index)
        let timelocked = chain.entries(of: timelockedWeightCommits, under: index)
        guard !hashed.isEmpty || !timelocked.isEmpty else { return blocks }
        let window = RevealWindow(at: ground.netuid, in: chain)
        var places: [AccountID: Int] = [:]
        for neuron in ground.neurons where Int(neuron.uid) < blocks.count {
            places[neuron.hotkey] = Int(neuron.uid)
        }
        for (hotkey, commits) in hashed {
            guard let place = places[hotkey] else { continue }
            guard let first = commits.first(where: { !window.hasExpired($0.second) }) else { continue }
            blocks[place] = min(blocks[place], first.third)
        }
        for (epoch, commits) in timelocked where !window.hasExpired(epoch) {
            for commit in commits {
                guard let place = places[commit.first] else { continue }
                blocks[place] = min(blocks[place], commit.second)
            }
        }
        return blocks
    }

    /// Weights or bonds of a mechanism, read straight from the stored bytes. Rows that cannot be read are empty.
    private static func sparseRows(
        _ item: DoubleMap<NetUIDStorageIndex, UInt16, [Pair<UInt16, UInt16>]>,
        _ index: NetUIDStorageIndex,
        count: Int,
        in chain: Chain
    ) -> SparseRows<UInt16> {
        var rows = SparseRows<UInt16>(rows: count, entries: 0)
        for uid in 0..<count {
            if let bytes = chain.rawValue(at: item.key(index, UInt16(truncatingIfNeeded: uid))) {
                StoredRow.read(bytes, into: &rows)
            }
            rows.endRow()
        }
        return rows
    }
}
