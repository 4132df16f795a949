import Frame
import Primitives
import Scale

/// The parts of a first state. Source: the genesis of each pallet of the reference; for subnets
/// `macros/genesis.rs` of subtensor (protocol section 13).
enum GenesisBuilder {
    /// Gives accounts what they start with. Balances too small to exist are left out.
    ///
    /// The protocol's own count of TAO starts with all of it. The reference's local network leaves that count at zero,
    /// where its chain specification forgets the field; the count of its main network matches the balances as ours
    /// does.
    static func endow(_ balances: [(account: AccountID, balance: Tao)], on chain: inout Chain) {
        var total = Tao.zero
        for (account, balance) in balances where balance >= Balances.minimum {
            var data = AccountData()
            data.free = balance
            System.store(data, of: account, alive: true, on: &chain)
            total = total.saturatingAdd(balance)
        }
        chain[Balances.totalIssuance] = total
        chain[Subtensor.totalIssuance] = total
    }

    /// Sets who makes blocks, who administers the chain, and how fees begin.
    static func setSystem(authorities: [AccountID], sudo: AccountID, on chain: inout Chain) {
        chain[Aura.authorities] = BoundedVec(authorities.map { AuraAuthority(content: $0.raw) })
        chain[Sudo.key] = sudo
        chain[TransactionPayment.storageVersion] = .v2
        chain[TransactionPayment.nextFeeMultiplier] = 1_000_000_000_000_000_000
    }

    /// Creates the root network. In the fast profile Alice owns it, otherwise nobody does.
    static func createRoot(on chain: inout Chain) {
        let isFast = chain.profile == .fast
        chain[Subtensor.networksAdded, .root] = true
        chain[Subtensor.totalNetworks] = 1
        chain[Subtensor.subnetOwner, .root] = isFast ? DevAccount.alice.id : .zero
        chain[Subtensor.subnetOwnerHotkey, .root] = isFast ? DevAccount.aliceHotkey.id : .zero
        chain[Subtensor.subnetworkN, .root] = 0
        chain[Subtensor.maxAllowedUids, .root] = 64
        chain[Subtensor.maxAllowedValidators, .root] = 64
        chain[Subtensor.minAllowedWeights, .root] = 0
        chain[Subtensor.tempo, .root] = 100
        chain[Subtensor.networkRegistrationAllowed, .root] = true
        chain[Subtensor.targetRegistrationsPerInterval, .root] = 1
        chain[Subtensor.tokenSymbol, .root] = TokenSymbols.root
    }

    /// Creates subnet 1, which belongs to nobody: a pool of 10 TAO and 10 alpha, one alpha with the zero account, which
    /// is also the only neuron. It is not started.
    static func createFirstSubnet(on chain: inout Chain) {
        let netuid: NetUID = 1
        chain[Subtensor.subnetMechanism, netuid] = 1
        chain[Subtensor.networksAdded, netuid] = true
        chain[Subtensor.totalNetworks] += 1
        chain[Subtensor.subnetOwner, netuid] = .zero
        chain[Subtensor.maxAllowedUids, netuid] = 256
        chain[Subtensor.maxAllowedValidators, netuid] = 64
        chain[Subtensor.minAllowedWeights, netuid] = 0
        chain[Subtensor.tempo, netuid] = 100
        chain[Subtensor.networkRegistrationAllowed, netuid] = true
        chain[Subtensor.tokenSymbol, netuid] = TokenSymbols.symbol(of: netuid)
        chain[Subtensor.subnetLocked, netuid] = 1
        chain[Subtensor.largestLocked, netuid] = 1
        fillFirstPool(of: netuid, on: &chain)
        seatNobody(on: netuid, on: &chain)
    }

    private static func fillFirstPool(of netuid: NetUID, on chain: inout Chain) {
        let staked: Alpha = 1_000_000_000
        chain[Subtensor.subnetTAO, netuid] = 10_000_000_000
        chain[Subtensor.subnetAlphaIn, netuid] = 10_000_000_000
        chain[Subtensor.subnetAlphaOut, netuid] = staked
        chain[Subtensor.alphaV2, .zero, .zero, netuid] = SafeFloat(staked.rawValue)
        chain[Subtensor.totalHotkeyAlpha, .zero, netuid] = staked
        chain[Subtensor.totalHotkeySharesV2, .zero, netuid] = SafeFloat(staked.rawValue)
        chain[Subtensor.stakingHotkeys, .zero] = [.zero]
        chain[Subtensor.owner, .zero] = .zero
    }

    private static func seatNobody(on netuid: NetUID, on chain: inout Chain) {
        let row = NetUIDStorageIndex(netuid)
        chain[Subtensor.subnetworkN, netuid] = 1
        chain[Subtensor.active, netuid] = [true]
        chain[Subtensor.emission, netuid] = [0]
        chain[Subtensor.consensus, netuid] = [0]
        chain[Subtensor.incentive, row] = [0]
        chain[Subtensor.dividends, netuid] = [0]
        chain[Subtensor.lastUpdate, row] = [0]
        chain[Subtensor.validatorTrust, netuid] = [0]
        chain[Subtensor.validatorPermit, netuid] = [false]
        chain[Subtensor.keys, netuid, 0] = .zero
        chain[Subtensor.uids, netuid, .zero] = 0
        chain[Subtensor.blockAtRegistration, netuid, 0] = 0
        chain[Subtensor.isNetworkMember, .zero, netuid] = true
    }
}
