import Frame
import Primitives
import Scale

/// A hotkey that others stake with.
// @Scale("pallet_subtensor::rpc_info::delegate_info::DelegateInfo")
struct DelegateInfo: Equatable, Sendable {
    /// The hotkey.
    var delegateSs58: AccountID
    /// What it keeps of nominators' dividends, as a part of 65,535.
    var take: Compact<PerU16>
    /// Who stakes how much with it on which subnet, in rao of alpha.
    var nominators: [Pair<AccountID, [Pair<Compact<NetUID>, Compact<UInt64>>]>]
    /// Its owner.
    var ownerSs58: AccountID
    /// The subnets on which it is a neuron.
    var registrations: [Compact<NetUID>]
    /// The subnets on which it may set weights.
    var validatorPermits: [Compact<NetUID>]
    // Clients find it by the name `return_per_1000`. swift-format-ignore: AlwaysUseLowerCamelCase
    /// What 1,000 TAO staked with it on root earn in a day, in rao.
    var returnPer_1000: Compact<UInt64>
    /// What it earns in a day, in rao of alpha of all its subnets.
    var totalDailyReturn: Compact<UInt64>
}

/// Delegates and their nominators. Source: `rpc_info/delegate_info.rs` of subtensor, by behaviour.
enum DelegateInfoAPI: RuntimeAPI {
    static let name = "DelegateInfoRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<Unit, [DelegateInfo]>("get_delegates", [], "All delegates.") { _, chain in
            chain.keys(of: Subtensor.delegates).map { DelegateInfo($0, withNominators: true, in: chain) }
        },
        Method<One<AccountID>, DelegateInfo?>(
            "get_delegate",
            ["delegate_account"],
            "A delegate; nothing for other hotkeys."
        ) { input, chain in
            guard chain.contains(Subtensor.delegates, input.value) else { return nil }
            return DelegateInfo(input.value, withNominators: true, in: chain)
        },
        Method<One<AccountID>, [Pair<DelegateInfo, Pair<Compact<NetUID>, Compact<Alpha>>>]>(
            "get_delegated",
            ["delegatee_account"],
            "With whom a coldkey stakes, how much and where; delegates without their nominators."
        ) { input, chain in
            let coldkey = input.value
            return chain.keys(of: Subtensor.delegates).flatMap { hotkey in
                Subtensor.holdings(of: hotkey, coldkey, in: chain).map { netuid in
                    let staked = Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain)
                    let delegate = DelegateInfo(hotkey, withNominators: false, in: chain)
                    return Pair(delegate, Pair(Compact(netuid), Compact(staked)))
                }
            }
        },
    ]
}

extension DelegateInfo {
    /// A delegate as it is now.
    init(_ hotkey: AccountID, withNominators: Bool, in chain: Chain) {
        let subnets = chain.entries(of: Subtensor.isNetworkMember, under: hotkey).filter(\.value).map(\.key)
        var perDay = U64F64.zero
        var permits: [NetUID] = []
        for netuid in subnets {
            guard let uid = chain[Subtensor.uids, netuid, hotkey].map(Int.init) else { continue }
            let permitted = chain[Subtensor.validatorPermit, netuid]
            if uid < permitted.count, permitted[uid] { permits.append(netuid) }
            let emissions = chain[Subtensor.emission, netuid]
            let emission = uid < emissions.count ? emissions[uid] : .zero
            perDay = perDay.saturatingAdd(Self.perDay(emission, tempo: chain[Subtensor.tempo, netuid]))
        }
        let take = chain[Subtensor.delegates, hotkey]
        let rootStake = Subtensor.hotkeyStake(hotkey, at: .root, in: chain)
        delegateSs58 = hotkey
        self.take = Compact(take)
        nominators = withNominators ? Self.nominators(of: hotkey, in: chain) : []
        ownerSs58 = chain[Subtensor.owner, hotkey]
        registrations = subnets.map { Compact($0) }
        validatorPermits = permits.map { Compact($0) }
        returnPer_1000 = Compact(Self.returnPerThousand(take: take, stake: rootStake, perDay: perDay).uint64)
        totalDailyReturn = Compact(perDay.uint64)
    }

    private static func perDay(_ emission: Alpha, tempo: UInt16) -> U64F64 {
        let epochs = U64F64(saturating: 7_200).safeDiv(U64F64(saturating: tempo))
        return U64F64(saturating: emission.rawValue).saturatingMul(epochs)
    }

    /// What 1,000 TAO of a delegate's root stake earn in a day after its take.
    static func returnPerThousand(take: PerU16, stake: Alpha, perDay: U64F64) -> U64F64 {
        guard !stake.isZero else { return .zero }
        let taken = U64F64(saturating: take.content).safeDiv(U64F64(saturating: UInt16.max))
        let thousands = U64F64(saturating: stake.rawValue).safeDiv(U64F64(saturating: 1_000_000_000_000))
        return perDay.saturatingMul(U64F64.one.saturatingSub(taken)).safeDiv(thousands)
    }

    /// Nominators in the order of their keys, each with its subnets in their order.
    private static func nominators(
        of hotkey: AccountID,
        in chain: Chain
    ) -> [Pair<AccountID, [Pair<Compact<NetUID>, Compact<UInt64>>]>] {
        let holdings = Subtensor.holdings(of: hotkey, in: chain).sorted { left, right in
            (left.first, left.second) < (right.first, right.second)
        }
        var nominators: [Pair<AccountID, [Pair<Compact<NetUID>, Compact<UInt64>>]>] = []
        for holding in holdings where chain.contains(Subtensor.networksAdded, holding.second) {
            let value = Subtensor.stake(of: hotkey, holding.first, at: holding.second, in: chain)
            let stake = Pair(Compact(holding.second), Compact(value.rawValue))
            if nominators.last?.first == holding.first {
                nominators[nominators.count - 1].second.append(stake)
            } else {
                nominators.append(Pair(holding.first, [stake]))
            }
        }
        return nominators
    }
}
