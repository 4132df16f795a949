import Economics
import Frame
import Primitives
import Scale

/// The neurons of a subnet.
// @Scale("pallet_subtensor::rpc_info::show_subnet::SubnetState")
struct SubnetState: Equatable, Sendable {
    /// The subnet; for a mechanism the number of its place in storage.
    var netuid: Compact<NetUID>
    /// The neurons' hotkeys by uid, as all lists of neurons.
    var hotkeys: [AccountID]
    /// Their owners.
    var coldkeys: [AccountID]
    /// Who set weights lately.
    var active: [Bool]
    /// Who may set weights.
    var validatorPermit: [Bool]
    /// Always empty.
    var pruningScore: [Compact<UInt16>]
    /// When they last set or committed weights.
    var lastUpdate: [Compact<UInt64>]
    /// What they earned at the last epoch.
    var emission: [Compact<Alpha>]
    /// Their parts as validators, of 65,535.
    var dividends: [Compact<PerU16>]
    /// Their parts as miners, of 65,535.
    var incentives: [Compact<PerU16>]
    /// The weight that the majority gives them at least, of 65,535.
    var consensus: [Compact<PerU16>]
    /// Always empty.
    var trust: [Compact<PerU16>]
    /// Always empty.
    var rank: [Compact<UInt16>]
    /// When they registered.
    var blockAtRegistration: [Compact<UInt64>]
    /// Their alpha that counts, after what is lent and borrowed.
    var alphaStake: [Compact<Alpha>]
    /// Their stake on root that counts.
    var taoStake: [Compact<Tao>]
    /// Both together, TAO at its weight.
    var totalStake: [Compact<Tao>]
    /// For every subnet, what each key earned there at its last epoch.
    var emissionHistory: [[Compact<Alpha>]]
}

extension SubnetState {
    /// A subnet's neurons as they are now; nil where there is no such subnet.
    init?(of netuid: NetUID, in chain: Chain) {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        self.init(existing: netuid, withHistory: true, in: chain)
    }

    /// The neurons of a subnet that exists. Source: `rpc_info/show_subnet.rs` of subtensor, by behaviour.
    init(existing netuid: NetUID, withHistory: Bool, in chain: Chain) {
        let uids = 0..<chain[Subtensor.subnetworkN, netuid]
        let hotkeys = uids.map { chain[Subtensor.keys, netuid, $0] }
        let stakes = zip(uids, hotkeys).map { uid, hotkey in
            chain.contains(Subtensor.keys, netuid, uid)
                ? Subtensor.inheritedStake(of: hotkey, at: netuid, in: chain)
                : Subtensor.InheritedStake(alpha: 0, tao: 0)
        }
        let weight = Subtensor.taoWeight(in: chain)
        self.init(
            netuid: Compact(netuid),
            hotkeys: hotkeys,
            coldkeys: hotkeys.map { chain[Subtensor.owner, $0] },
            active: chain[Subtensor.active, netuid],
            validatorPermit: chain[Subtensor.validatorPermit, netuid],
            pruningScore: [],
            lastUpdate: chain[Subtensor.lastUpdate, NetUIDStorageIndex(netuid)].map { Compact($0) },
            emission: chain[Subtensor.emission, netuid].map { Compact($0) },
            dividends: chain[Subtensor.dividends, netuid].map { Compact($0) },
            incentives: chain[Subtensor.incentive, NetUIDStorageIndex(netuid)].map { Compact($0) },
            consensus: chain[Subtensor.consensus, netuid].map { Compact($0) },
            trust: [],
            rank: [],
            blockAtRegistration: uids.map { Compact(chain[Subtensor.blockAtRegistration, netuid, $0]) },
            alphaStake: stakes.map { Compact(Alpha($0.alpha)) },
            taoStake: stakes.map { Compact(Tao($0.tao)) },
            totalStake: stakes.map { stake in
                let total = StakeWeight.combined(alpha: stake.alpha, tao: stake.tao, taoWeight: weight)
                return Compact(Tao(total.uint64))
            },
            emissionHistory: withHistory ? Self.history(of: hotkeys, in: chain) : []
        )
    }

    private static func history(of hotkeys: [AccountID], in chain: Chain) -> [[Compact<Alpha>]] {
        Subtensor.allSubnets(in: chain).map { netuid in
            hotkeys.map { Compact(chain[Subtensor.lastHotkeyEmissionOnNetuid, $0, netuid]) }
        }
    }
}
