import Frame
import Primitives
import Runtime
import Scale

/// What a chain's accounts, pools and pots hold, and what its counters say of it.
struct Books: Equatable {
    /// One subnet's part.
    struct Subnet: Equatable {
        /// How often the number was registered: a new subnet has books of its own.
        var registrations: UInt64
        /// TAO on the subnet's account beyond its pool, in rao; negative where the pool counts more than is there.
        var surplus: Int128
        /// Alpha in circulation, in rao.
        var circulating: UInt64
        /// Alpha staked with hotkeys, in rao.
        var staked: UInt64
        /// Alpha that waits for the next epoch, in rao.
        var pending: UInt64
        /// Alpha that came into circulation with the last block, in rao.
        var created: UInt64
        /// Alpha in circulation that no account holds, that waits for no epoch, that was not burned and that the
        /// protocol did not buy: what stakers on root may claim, and what rounding and empty epochs left over. Counts
        /// from any number, since burned alpha is counted across registrations.
        var unheld: Int128
        /// The block of the last epoch that paid.
        var lastEpoch: UInt64
        /// The price of the pool's alpha in 10^-9 TAO, by its reserves.
        var price: UInt64
    }

    /// The sum of all balances, in rao.
    var balances: UInt128 = 0
    /// What the Balances pallet says that sum is.
    var issuance: UInt64 = 0
    /// What the protocol counts as issued.
    var protocolIssuance: UInt64 = 0
    /// What the protocol counts as TAO in pools and on root.
    var totalStake: UInt64 = 0
    /// What a nomination must be worth, in rao.
    var leastNomination: Int128 = 0
    /// The sum of the pools' TAO, root's included.
    var pools: UInt128 = 0
    /// The subnets, root included.
    var subnets: [NetUID: Subnet] = [:]
    /// Alpha staked on subnets that do not exist, in rao.
    var stakedNowhere: UInt128 = 0

    /// Reads the books.
    init(_ chain: Chain) {
        for entry in chain.entries(of: System.account) {
            balances += UInt128(entry.value.data.free.rawValue) + UInt128(entry.value.data.reserved.rawValue)
        }
        issuance = chain[Balances.totalIssuance].rawValue
        protocolIssuance = chain[Subtensor.totalIssuance].rawValue
        totalStake = chain[Subtensor.totalStake].rawValue
        // In millionths of the least stake, which is 0.002 TAO.
        leastNomination = 2 * Int128(chain[Subtensor.nominatorMinRequiredStake])
        var staked: [NetUID: UInt64] = [:]
        for entry in chain.entries(of: Subtensor.totalHotkeyAlpha) {
            staked[entry.key.second, default: 0] += entry.value.rawValue
        }
        for netuid in chain.keys(of: Subtensor.networksAdded) {
            let pool = chain[Subtensor.subnetTAO, netuid].rawValue
            pools += UInt128(pool)
            subnets[netuid] = Self.subnet(netuid, pool: pool, staked: staked.removeValue(forKey: netuid) ?? 0, chain)
        }
        stakedNowhere = staked.values.reduce(0) { $0 + UInt128($1) }
    }

    private static func subnet(_ netuid: NetUID, pool: UInt64, staked: UInt64, _ chain: Chain) -> Subnet {
        let account = Balances.data(of: Subtensor.subnetAccount(netuid), in: chain)
        let pending = [
            Subtensor.pendingServerEmission, Subtensor.pendingValidatorEmission, Subtensor.pendingRootAlphaDivs,
            Subtensor.pendingOwnerCut,
        ].reduce(UInt64(0)) { $0 &+ chain[$1, netuid].rawValue }
        let circulating = chain[Subtensor.subnetAlphaOut, netuid].rawValue
        let accounted =
            Int128(staked) + Int128(pending) + Int128(chain[AlphaAssets.alphaBurned, netuid].rawValue)
            + Int128(chain[Subtensor.subnetProtocolAlpha, netuid].rawValue)
        return Subnet(
            registrations: chain[Subtensor.registeredSubnetCounter, netuid],
            surplus: Int128(account.free.rawValue) + Int128(account.reserved.rawValue) - Int128(pool),
            circulating: circulating,
            staked: staked,
            pending: pending,
            created: chain[Subtensor.subnetAlphaOutEmission, netuid].rawValue,
            unheld: Int128(circulating) - accounted,
            lastEpoch: chain[Subtensor.lastMechansimStepBlock, netuid],
            price: UInt64(
                clamping: UInt128(pool) * 1_000_000_000
                    / UInt128(max(1, chain[Subtensor.subnetAlphaIn, netuid].rawValue))
            )
        )
    }
}

/// What stakers on root can claim on each subnet, in rao of alpha.
struct RootClaims {
    private(set) var owed: [NetUID: Int128] = [:]
    /// How many positions there are on each subnet; each may round by a rao.
    private(set) var positions = 0

    init(_ chain: Chain) {
        for entry in chain.entries(of: Subtensor.alphaV2) where entry.key.third.isRoot {
            let hotkey = entry.key.first
            let coldkey = entry.key.second
            let stake = Subtensor.stake(of: hotkey, coldkey, at: .root, in: chain)
            positions += 1
            for rate in chain[Subtensor.rootClaimable, hotkey].entries {
                let due = rate.second.saturatingMul(I96F32(saturating: stake.rawValue)).saturated(to: Int128.self)
                let claimed = chain[Subtensor.rootClaimed, rate.first, hotkey, coldkey]
                owed[rate.first, default: 0] += max(0, due - Int128(clamping: claimed))
            }
        }
    }
}
