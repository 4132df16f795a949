import Frame
import Primitives
import Scale

/// One position of a staker.
// @Scale("pallet_subtensor::rpc_info::stake_info::StakeInfo")
struct StakeInfo: Equatable, Sendable {
    /// With whom the stake is.
    var hotkey: AccountID
    /// Whose it is.
    var coldkey: AccountID
    /// On which subnet.
    var netuid: Compact<NetUID>
    /// How much, in rao of alpha.
    var stake: Compact<Alpha>
    /// Always zero; `StakeAvailability` tells what is locked.
    var locked: Compact<UInt64>
    /// What the hotkey's nominators got at the last epoch, in rao of alpha.
    var emission: Compact<Alpha>
    /// Always zero.
    var taoEmission: Compact<Tao>
    /// Always zero.
    var drain: Compact<UInt64>
    /// Whether the hotkey is a neuron of the subnet.
    var isRegistered: Bool
}

/// How much of a coldkey's stake on a subnet can be taken out, in rao of alpha.
// @Scale("pallet_subtensor::rpc_info::stake_info::StakeAvailability")
struct StakeAvailability: Equatable, Sendable {
    /// All stake.
    var total: Compact<Alpha>
    /// What is locked.
    var locked: Compact<Alpha>
    /// What is not.
    var available: Compact<Alpha>
}

/// Who has staked how much. Source: `rpc_info/stake_info.rs` of subtensor, by behaviour.
enum StakeInfoAPI: RuntimeAPI {
    static let name = "StakeInfoRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<One<AccountID>, [StakeInfo]>(
            "get_stake_info_for_coldkey",
            ["coldkey_account"],
            "All positions of a coldkey, by subnet."
        ) { input, chain in StakeInfo.all(of: input.value, in: chain) },
        Method<One<[AccountID]>, [Pair<AccountID, [StakeInfo]>]>(
            "get_stake_info_for_coldkeys",
            ["coldkey_accounts"],
            "All positions of some coldkeys."
        ) { input, chain in input.value.map { Pair($0, StakeInfo.all(of: $0, in: chain)) } },
        Method<Triple<AccountID, AccountID, NetUID>, StakeInfo?>(
            "get_stake_info_for_hotkey_coldkey_netuid",
            ["hotkey_account", "coldkey_account", "netuid"],
            "One position, even where there is no stake."
        ) { input, chain in StakeInfo(input.first, input.second, at: input.third, in: chain) },
        Method<Pair<[AccountID], [NetUID]?>, ScaleMap<AccountID, ScaleMap<NetUID, StakeAvailability>>>(
            "get_stake_availability_for_coldkeys",
            ["coldkey_accounts", "netuids"],
            "What some coldkeys can take out, by subnet; subnets without stake are left out."
        ) { input, chain in StakeAvailability.all(of: input.first, at: input.second, in: chain) },
        Method<StakeFeeInput, UInt64>(
            "get_stake_fee",
            [
                "origin", "origin_coldkey_account", "destination", "destination_coldkey_account", "amount",
            ],
            "About what moving an amount costs, in its own unit."
        ) { input, chain in input.fee(in: chain) },
        Method<Pair<AccountID, NetUID>, LockState?>(
            "get_coldkey_lock",
            ["coldkey", "netuid"],
            "A coldkey's lock on a subnet as it is now."
        ) { input, chain in
            Subtensor.currentLock(of: input.first, at: input.second, in: chain).map { LockState($0) }
        },
        Method<Pair<AccountID, NetUID>, U64F64>(
            "get_hotkey_conviction",
            ["hotkey", "netuid"],
            "The conviction of all locks to a hotkey on a subnet, in rao of alpha, as it is now."
        ) { input, chain in Subtensor.conviction(for: input.first, at: input.second, in: chain) },
        Method<One<NetUID>, AccountID?>(
            "get_most_convicted_hotkey_on_subnet",
            ["netuid"],
            "The hotkey with the greatest conviction on a subnet."
        ) { input, chain in Subtensor.mostConvictedHotkey(at: input.value, in: chain) },
    ]
}

extension StakeInfo {
    init(_ hotkey: AccountID, _ coldkey: AccountID, at netuid: NetUID, in chain: Chain) {
        self.hotkey = hotkey
        self.coldkey = coldkey
        self.netuid = Compact(netuid)
        stake = Compact(Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain))
        locked = Compact(0)
        emission = Compact(chain[Subtensor.alphaDividendsPerSubnet, netuid, hotkey])
        taoEmission = Compact(.zero)
        drain = Compact(0)
        isRegistered = chain.contains(Subtensor.uids, netuid, hotkey)
    }

    /// A coldkey's positions: by subnet, then in the order in which it came to its hotkeys.
    static func all(of coldkey: AccountID, in chain: Chain) -> [StakeInfo] {
        let hotkeys = chain[Subtensor.stakingHotkeys, coldkey]
        guard !hotkeys.isEmpty else { return [] }
        return chain.keys(of: Subtensor.networksAdded).flatMap { netuid in
            hotkeys.map { StakeInfo($0, coldkey, at: netuid, in: chain) }.filter { !$0.stake.value.isZero }
        }
    }
}

extension StakeAvailability {
    init(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) {
        let held = Subtensor.coldkeyStake(coldkey, at: netuid, in: chain)
        let kept = Subtensor.lockedStake(coldkey, at: netuid, in: chain)
        total = Compact(held)
        locked = Compact(kept)
        available = Compact(held.saturatingSub(kept))
    }

    /// What coldkeys can take out of some subnets, or of all. A list that is empty or longer than there are subnets
    /// gives nothing.
    static func all(
        of coldkeys: [AccountID],
        at netuids: [NetUID]?,
        in chain: Chain
    ) -> ScaleMap<AccountID, ScaleMap<NetUID, StakeAvailability>> {
        let existing = chain.keys(of: Subtensor.networksAdded)
        var asked = existing
        if let netuids {
            asked = ScaleSet(netuids).elements
            asked = asked.count <= existing.count ? asked.filter { chain.contains(Subtensor.networksAdded, $0) } : []
        }
        var result = ScaleMap<AccountID, ScaleMap<NetUID, StakeAvailability>>()
        for coldkey in coldkeys {
            var subnets = ScaleMap<NetUID, StakeAvailability>()
            for netuid in asked {
                let availability = StakeAvailability(coldkey, at: netuid, in: chain)
                guard !availability.total.value.isZero || !availability.locked.value.isZero else { continue }
                subnets[netuid] = availability
            }
            result[coldkey] = subnets
        }
        return result
    }
}

/// A move of stake whose fee is asked for.
struct StakeFeeInput: RuntimeInput, Equatable {
    /// The hotkey and subnet that it leaves; nil for TAO.
    var origin: Pair<AccountID, NetUID>?
    /// Whose it is.
    var originColdkey: AccountID
    /// The hotkey and subnet that it goes to; nil for TAO.
    var destination: Pair<AccountID, NetUID>?
    /// Whose it will be.
    var destinationColdkey: AccountID
    /// How much, in rao of TAO or alpha.
    var amount: UInt64

    init(from reader: inout ScaleReader) throws(ScaleError) {
        origin = try Pair<AccountID, NetUID>?(from: &reader)
        originColdkey = try AccountID(from: &reader)
        destination = try Pair<AccountID, NetUID>?(from: &reader)
        destinationColdkey = try AccountID(from: &reader)
        amount = try UInt64(from: &reader)
    }

    func encode(to writer: inout ScaleWriter) {
        origin.encode(to: &writer)
        originColdkey.encode(to: &writer)
        destination.encode(to: &writer)
        destinationColdkey.encode(to: &writer)
        amount.encode(to: &writer)
    }

    static func describe(in registry: inout TypeRegistry) -> TypeID {
        let parts = describeParts(in: &registry)
        return registry.define(Self.self) { _ in
            TypeDefinition(shape: .tuple(parts))
        }
    }

    static func describeParts(in registry: inout TypeRegistry) -> [TypeID] {
        let position = Pair<AccountID, NetUID>?.describe(in: &registry)
        let account = AccountID.describe(in: &registry)
        return [position, account, position, account, UInt64.describe(in: &registry)]
    }

    /// The fee in the amount, by the rate of the destination, or of the origin where there is none.
    func fee(in chain: Chain) -> UInt64 {
        guard destination != origin else { return 0 }
        let netuid = (destination ?? origin)?.second ?? .root
        return Swap.approximateFee(in: amount, at: netuid, in: chain)
    }
}
