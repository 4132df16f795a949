import Frame
import Primitives
import Scale

/// A neuron with its weights and bonds.
// @Scale("pallet_subtensor::rpc_info::neuron_info::NeuronInfo")
struct NeuronInfo: Equatable, Sendable {
    /// The hotkey.
    var hotkey: AccountID
    /// Its owner.
    var coldkey: AccountID
    /// Its place in the subnet.
    var uid: Compact<UInt16>
    /// The subnet.
    var netuid: Compact<NetUID>
    /// Whether it set weights lately.
    var active: Bool
    /// Where it serves requests; zeros where it does not.
    var axonInfo: AxonInfo
    /// Where it serves metrics; zeros where it does not.
    var prometheusInfo: PrometheusInfo
    /// The owner with all stake on the hotkey.
    var stake: [Pair<AccountID, Compact<Alpha>>]
    /// Always nothing.
    var rank: Compact<UInt16>
    /// What it earned at the last epoch.
    var emission: Compact<Alpha>
    /// Its part as a miner, of 65,535.
    var incentive: Compact<PerU16>
    /// The weight that the majority gives it at least, of 65,535.
    var consensus: Compact<PerU16>
    /// Always nothing.
    var trust: Compact<PerU16>
    /// How much of its weights the majority shares, of 65,535.
    var validatorTrust: Compact<PerU16>
    /// Its part as a validator, of 65,535.
    var dividends: Compact<PerU16>
    /// When it last set or committed weights.
    var lastUpdate: Compact<UInt64>
    /// Whether it may set weights.
    var validatorPermit: Bool
    /// The weights it has set, by uid, without zeros.
    var weights: [Pair<Compact<UInt16>, Compact<UInt16>>]
    /// Its bonds, by uid, without zeros.
    var bonds: [Pair<Compact<UInt16>, Compact<UInt16>>]
    /// Always 65,535.
    var pruningScore: Compact<UInt16>
}

/// A neuron.
// @Scale("pallet_subtensor::rpc_info::neuron_info::NeuronInfoLite")
struct NeuronInfoLite: Equatable, Sendable {
    /// The hotkey.
    var hotkey: AccountID
    /// Its owner.
    var coldkey: AccountID
    /// Its place in the subnet.
    var uid: Compact<UInt16>
    /// The subnet.
    var netuid: Compact<NetUID>
    /// Whether it set weights lately.
    var active: Bool
    /// Where it serves requests; zeros where it does not.
    var axonInfo: AxonInfo
    /// Where it serves metrics; zeros where it does not.
    var prometheusInfo: PrometheusInfo
    /// The owner with all stake on the hotkey.
    var stake: [Pair<AccountID, Compact<Alpha>>]
    /// Always nothing.
    var rank: Compact<UInt16>
    /// What it earned at the last epoch.
    var emission: Compact<Alpha>
    /// Its part as a miner, of 65,535.
    var incentive: Compact<PerU16>
    /// The weight that the majority gives it at least, of 65,535.
    var consensus: Compact<PerU16>
    /// Always nothing.
    var trust: Compact<PerU16>
    /// How much of its weights the majority shares, of 65,535.
    var validatorTrust: Compact<PerU16>
    /// Its part as a validator, of 65,535.
    var dividends: Compact<PerU16>
    /// When it last set or committed weights.
    var lastUpdate: Compact<UInt64>
    /// Whether it may set weights.
    var validatorPermit: Bool
    /// Always 65,535.
    var pruningScore: Compact<UInt16>
}

extension NeuronInfoLite {
    /// A neuron as it is now; nil where nobody has the place.
    ///
    /// Source: `rpc_info/neuron_info.rs` of subtensor, by behaviour. Reads all of the subnet's lists; for several
    /// neurons use ``all(of:in:)``.
    init?(_ uid: UInt16, of netuid: NetUID, in chain: Chain) {
        self.init(uid, NeuronLists(of: netuid, in: chain), in: chain)
    }

    /// The neurons of a subnet by uid, up to the first free place.
    static func all(of netuid: NetUID, in chain: Chain) -> [NeuronInfoLite] {
        guard Subtensor.subnetExists(netuid, in: chain) else { return [] }
        let lists = NeuronLists(of: netuid, in: chain)
        var neurons: [NeuronInfoLite] = []
        for uid in 0..<chain[Subtensor.subnetworkN, netuid] {
            guard let neuron = NeuronInfoLite(uid, lists, in: chain) else { break }
            neurons.append(neuron)
        }
        return neurons
    }

    private init?(_ uid: UInt16, _ lists: NeuronLists, in chain: Chain) {
        let netuid = lists.netuid
        guard chain.contains(Subtensor.keys, netuid, uid) else { return nil }
        let hotkey = chain[Subtensor.keys, netuid, uid]
        let coldkey = chain[Subtensor.owner, hotkey]
        let place = Int(uid)
        self.init(
            hotkey: hotkey,
            coldkey: coldkey,
            uid: Compact(uid),
            netuid: Compact(netuid),
            active: lists.active.at(place) ?? false,
            axonInfo: chain[Subtensor.axons, netuid, hotkey] ?? .nowhere,
            prometheusInfo: chain[Subtensor.prometheus, netuid, hotkey] ?? .nowhere,
            stake: [Pair(coldkey, Compact(Subtensor.hotkeyStake(hotkey, at: netuid, in: chain)))],
            rank: Compact(0),
            emission: Compact(lists.emission.at(place) ?? .zero),
            incentive: Compact(lists.incentive.at(place) ?? 0),
            consensus: Compact(lists.consensus.at(place) ?? 0),
            trust: Compact(0),
            validatorTrust: Compact(lists.validatorTrust.at(place) ?? 0),
            dividends: Compact(lists.dividends.at(place) ?? 0),
            lastUpdate: Compact(lists.lastUpdate.at(place) ?? 0),
            validatorPermit: lists.validatorPermit.at(place) ?? false,
            pruningScore: Compact(.max)
        )
    }
}

extension NeuronInfo {
    /// A neuron with its weights and bonds.
    init(_ lite: NeuronInfoLite, in chain: Chain) {
        let index = NetUIDStorageIndex(lite.netuid.value)
        let uid = lite.uid.value
        self.init(
            hotkey: lite.hotkey,
            coldkey: lite.coldkey,
            uid: lite.uid,
            netuid: lite.netuid,
            active: lite.active,
            axonInfo: lite.axonInfo,
            prometheusInfo: lite.prometheusInfo,
            stake: lite.stake,
            rank: lite.rank,
            emission: lite.emission,
            incentive: lite.incentive,
            consensus: lite.consensus,
            trust: lite.trust,
            validatorTrust: lite.validatorTrust,
            dividends: lite.dividends,
            lastUpdate: lite.lastUpdate,
            validatorPermit: lite.validatorPermit,
            weights: Self.compact(chain[Subtensor.weights, index, uid]),
            bonds: Self.compact(chain[Subtensor.bonds, index, uid]),
            pruningScore: lite.pruningScore
        )
    }

    private static func compact(_ row: [Pair<UInt16, UInt16>]) -> [Pair<Compact<UInt16>, Compact<UInt16>>] {
        row.filter { $0.second > 0 }.map { Pair(Compact($0.first), Compact($0.second)) }
    }
}

/// The lists that a subnet keeps of its neurons, read once.
private struct NeuronLists {
    let netuid: NetUID
    let active: [Bool]
    let emission: [Alpha]
    let incentive: [PerU16]
    let consensus: [PerU16]
    let validatorTrust: [PerU16]
    let dividends: [PerU16]
    let lastUpdate: [UInt64]
    let validatorPermit: [Bool]

    init(of netuid: NetUID, in chain: Chain) {
        self.netuid = netuid
        active = chain[Subtensor.active, netuid]
        emission = chain[Subtensor.emission, netuid]
        incentive = chain[Subtensor.incentive, NetUIDStorageIndex(netuid)]
        consensus = chain[Subtensor.consensus, netuid]
        validatorTrust = chain[Subtensor.validatorTrust, netuid]
        dividends = chain[Subtensor.dividends, netuid]
        lastUpdate = chain[Subtensor.lastUpdate, NetUIDStorageIndex(netuid)]
        validatorPermit = chain[Subtensor.validatorPermit, netuid]
    }
}
