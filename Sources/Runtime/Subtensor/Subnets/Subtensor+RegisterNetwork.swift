import Economics
import Frame
import Primitives

// How a subnet is registered and started. Source: `subnets/subnet.rs` of subtensor (protocol section 6.1), by
// behaviour.

extension Subtensor {
    /// The mechanism of subnets with a token of their own, the only one that can be registered.
    private static let dynamicMechanism: UInt16 = 1

    /// Registers a subnet for the signer, who locks the current cost in its pool; `hotkey` is its first neuron.
    static func registerNetwork(
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try registerNetworkWithIdentity(hotkey: hotkey, identity: nil, from: origin, on: &chain)
    }

    /// Registers a subnet together with a description of it.
    static func registerNetworkWithIdentity(
        hotkey: AccountID,
        identity: SubnetIdentityV3?,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireNetworkRegistration(of: hotkey, by: coldkey, in: chain)
        let pruned = try networkToReplace(in: chain)
        let cost = lockCostWithRecord(on: &chain)
        try require(cost <= spendableTao(of: coldkey, in: chain), or: .cannotAffordLockCost)
        if let pruned { try dissolve(pruned, on: &chain) }
        let netuid = pruned ?? nextNetuid(in: chain)
        let price = medianAlphaPrice(in: chain)
        initializeNetwork(netuid, tempo: initialTempo.value(in: chain.profile), on: &chain)
        let locked = try transferTaoToSubnet(cost, from: coldkey, at: netuid, on: &chain)
        chain[networkLastLockCost] = locked
        record(.registerNetwork, of: coldkey, at: netuid, on: &chain)
        try createAccountIfNonExistent(coldkey, hotkey, on: &chain)
        appendNeuron(hotkey, at: netuid, on: &chain)
        try establish(netuid, owner: coldkey, hotkey: hotkey, on: &chain)
        fillPool(of: netuid, locked: locked, price: price, on: &chain)
        if let identity { try store(identity, of: netuid, on: &chain) }
        delegateRootValidators(to: hotkey, at: netuid, on: &chain)
        emit(.networkAdded(netuid, dynamicMechanism), on: &chain)
        chain[subnetEmissionEnabled, netuid] = false
    }

    /// Starts a subnet as its owner: from the next block on it takes part in the emission, and its alpha can be traded.
    static func startCall(
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try requireSubnetOwner(origin, at: netuid, in: chain)
        try require(
            !chain.contains(firstEmissionBlockNumber, netuid),
            or: .firstEmissionBlockNumberAlreadySet
        )
        let earliest = chain[networkRegisteredAt, netuid].saturatingAdding(chain[startCallDelay])
        try require(chain.block >= earliest, or: .needWaitingMoreBlocksToStarCall)
        let first = chain.block + 1
        chain[firstEmissionBlockNumber, netuid] = first
        chain[subtokenEnabled, netuid] = true
        emit(.firstEmissionBlockNumberSet(netuid, first), on: &chain)
    }

    /// Refuses registrations of subnets while the limit for all of them is not over: the pool's check. Other calls, and
    /// registrations with an identity, pass; the call itself refuses them.
    static func guardNetworkRate(_ call: Call, in chain: Chain) throws(Failure) {
        guard case .registerNetwork = call else { return }
        guard passesNetworkRateLimit(in: chain) else { throw .networkTxRateLimitExceeded }
    }

    private static func passesNetworkRateLimit(in chain: Chain) -> Bool {
        passesRateLimit(.registerNetwork, of: .zero, at: .root, in: chain)
    }

    private static func requireNetworkRegistration(
        of hotkey: AccountID,
        by coldkey: AccountID,
        in chain: Chain
    ) throws(DispatchError) {
        try require(
            !hotkeyExists(hotkey, in: chain) || isOwner(coldkey, of: hotkey, in: chain),
            or: .nonAssociatedColdKey
        )
        try requireNoSubnetAccount(hotkey)
        try require(chain.block >= chain[networkRegistrationStartBlock], or: .subNetRegistrationDisabled)
        try require(passesNetworkRateLimit(in: chain), or: .networkTxRateLimitExceeded)
    }

    /// The subnet that makes room; nil where there is room.
    private static func networkToReplace(in chain: Chain) throws(DispatchError) -> NetUID? {
        guard liveSubnets(in: chain).count >= Int(chain[subnetLimit]) else { return nil }
        return try unwrap(networkToPrune(in: chain), or: .subnetLimitReached)
    }

    /// The cost; the reference records the block emission that it depends on.
    private static func lockCostWithRecord(on chain: inout Chain) -> Tao {
        _ = blockEmission(forIssuance: chain[totalIssuance].rawValue, on: &chain)
        return networkLockCost(in: chain)
    }

    /// Writes down what the subnet is and whose.
    private static func establish(
        _ netuid: NetUID,
        owner: AccountID,
        hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        chain[subnetMechanism, netuid] = dynamicMechanism
        chain[networkRegisteredAt, netuid] = chain.block
        chain[registeredSubnetCounter, netuid] = chain[registeredSubnetCounter, netuid].saturatingAdding(1)
        chain[tokenSymbol, netuid] = nextAvailableSymbol(for: netuid, in: chain)
        chain[subnetOwner, netuid] = owner
        try storeSubnetOwnerHotkey(hotkey, at: netuid, on: &chain)
    }

    /// Gives the subnet its pool: all that was locked, and alpha so that its price is the median of the others.
    ///
    /// Where less than the least lock was paid, because the payer had to live on, the pool still counts the least lock.
    private static func fillPool(of netuid: NetUID, locked: Tao, price: U64F64, on chain: inout Chain) {
        let tao = max(locked, chain[networkMinLockCost])
        chain[subnetTAO, netuid] = tao
        chain[subnetAlphaIn, netuid] = Alpha(U64F64(saturating: tao.rawValue).safeDiv(price).uint64)
        chain[subnetLocked, netuid] = locked
        chain[subnetAlphaOut, netuid] = .zero
        chain[subnetVolume, netuid] = 0
        // The reference recycles what was locked beyond the pool, which is nothing since the pool keeps all of it.
        chain[raoRecycledForRegistration, netuid] = .zero
        if !tao.isZero { chain[totalStake] = chain[totalStake].saturatingAdd(tao) }
    }
}
