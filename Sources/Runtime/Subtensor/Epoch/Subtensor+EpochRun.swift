import Economics
import Frame
import Primitives

// A subnet's epoch over all its mechanisms. Source: `epoch_with_mechanisms` in `subnets/mechanism.rs` of subtensor
// (protocol section 2.13), by behaviour.

extension Subtensor {
    /// Runs the epochs of a subnet's mechanisms, each on its part of the emission, and stores what came of them.
    ///
    /// Gives every neuron's earnings, in the order of the accounts.
    static func runEpoch(at netuid: NetUID, emission: Alpha, on chain: inout Chain) -> [EpochEarnings] {
        let ground = epochGround(at: netuid, in: chain)
        let parts = mechanismParts(of: emission, at: netuid, in: chain)
        var figures = SubnetFigures(count: ground.neurons.count)
        for (position, part) in parts.enumerated() {
            let mechanism = MechID(UInt8(truncatingIfNeeded: position))
            let inputs = epochInputs(ground, mechanism, emission: part, in: chain)
            let outputs = Epoch.run(inputs)
            store(outputs, ground, mechanism, on: &chain)
            figures.add(
                outputs,
                of: ground.neurons,
                weight: MechanismSplit.weight(part: part, of: emission, isFirst: position == 0)
            )
        }
        store(figures, at: netuid, on: &chain)
        updateVotingPower(figures, ground.neurons, at: netuid, on: &chain)
        return ground.neurons.indices
            .map { place in
                EpochEarnings(
                    hotkey: ground.neurons[place].hotkey,
                    incentive: figures.serverEmission[place],
                    dividend: figures.validatorEmission[place]
                )
            }
            .sorted { $0.hotkey < $1.hotkey }
    }

    /// Stores what an epoch gave for one mechanism: incentive and bonds.
    private static func store(
        _ outputs: EpochOutputs,
        _ ground: EpochGround,
        _ mechanism: MechID,
        on chain: inout Chain
    ) {
        let index = NetUIDStorageIndex(ground.netuid, mechanism)
        let places = ground.neurons.map { Int($0.uid) }
        chain[incentive, index] = places.map { PerU16(content: outputs.incentive.at($0) ?? 0) }
        emit(
            .incentiveAlphaEmittedToMiners(
                netuid: index,
                emissions: places.map { outputs.serverEmission.at($0) ?? .zero }
            ),
            on: &chain
        )
        for (position, place) in places.enumerated() {
            let key = bonds.key(index, UInt16(truncatingIfNeeded: position))
            chain.write(StoredRow.bytes(of: place, in: outputs.bonds), at: key)
        }
    }

    /// Stores what the epochs of all mechanisms together gave for the subnet.
    private static func store(_ figures: SubnetFigures, at netuid: NetUID, on chain: inout Chain) {
        chain[active, netuid] = figures.active
        chain[emission, netuid] = figures.emission
        chain[consensus, netuid] = figures.consensus.map { PerU16(content: $0) }
        chain[dividends, netuid] = figures.dividends.map { PerU16(content: $0) }
        chain[validatorTrust, netuid] = figures.validatorTrust.map { PerU16(content: $0) }
        chain[validatorPermit, netuid] = figures.permits
        chain[stakeWeight, netuid] = figures.stakeWeight.map { PerU16(content: $0).content }
    }
}

/// What the epochs of a subnet's mechanisms give together, by the place of the neuron in the subnet's list.
struct SubnetFigures {
    var active: [Bool]
    var permits: [Bool]
    var emission: [Alpha]
    var serverEmission: [Alpha]
    var validatorEmission: [Alpha]
    /// Stake in rao, summed over the mechanisms as the reference does.
    var stake: [UInt64]
    var consensus: [UInt16]
    var dividends: [UInt16]
    var validatorTrust: [UInt16]
    var stakeWeight: [UInt16]

    /// The figures of a subnet without epochs yet.
    init(count: Int) {
        active = Array(repeating: false, count: count)
        permits = active
        emission = Array(repeating: .zero, count: count)
        serverEmission = emission
        validatorEmission = emission
        stake = Array(repeating: 0, count: count)
        consensus = Array(repeating: 0, count: count)
        dividends = consensus
        validatorTrust = consensus
        stakeWeight = consensus
    }

    /// Adds a mechanism's epoch: emissions as they are, ratios by the mechanism's weight, permissions where any
    /// mechanism gives them.
    mutating func add(_ outputs: EpochOutputs, of neurons: [Subtensor.Neuron], weight: U64F64) {
        for (place, neuron) in neurons.enumerated() {
            let uid = Int(neuron.uid)
            active[place] = active[place] || outputs.active.at(uid) ?? false
            permits[place] = permits[place] || outputs.validatorPermits.at(uid) ?? false
            serverEmission[place] = serverEmission[place].saturatingAdd(outputs.serverEmission.at(uid) ?? .zero)
            validatorEmission[place] =
                validatorEmission[place].saturatingAdd(outputs.validatorEmission.at(uid) ?? .zero)
            stake[place] = stake[place].saturatingAdding(outputs.stake.at(uid) ?? 0)
            emission[place] = MechanismSplit.accumulate(
                emission[place],
                outputs.emission.at(uid) ?? .zero,
                weight: weight
            )
        }
        Self.accumulate(&consensus, outputs.consensus, neurons, weight)
        Self.accumulate(&dividends, outputs.dividends, neurons, weight)
        Self.accumulate(&validatorTrust, outputs.validatorTrust, neurons, weight)
        Self.accumulate(&stakeWeight, outputs.stakeWeight, neurons, weight)
    }

    private static func accumulate(
        _ sums: inout [UInt16],
        _ values: [UInt16],
        _ neurons: [Subtensor.Neuron],
        _ weight: U64F64
    ) {
        for (place, neuron) in neurons.enumerated() {
            guard let value = values.at(Int(neuron.uid)) else { continue }
            sums[place] = MechanismSplit.accumulate(sums[place], value, weight: weight)
        }
    }
}

extension Array {
    /// The element at a place, or nil where the list ends before.
    func at(_ index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
