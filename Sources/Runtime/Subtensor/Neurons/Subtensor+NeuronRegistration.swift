import Economics
import Frame
import Primitives

// How a hotkey gets a place on a subnet. Source: `subnets/registration.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Registers a hotkey by burning TAO, as `burnedRegister` does; the proof of work counts for nothing.
    static func register(
        netuid: NetUID,
        blockNumber: UInt64,
        nonce: UInt64,
        work: [UInt8],
        hotkey: AccountID,
        coldkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try register(hotkey, at: netuid, from: origin, on: &chain)
    }

    /// Registers a hotkey for the signer, who pays the subnet's current price.
    static func burnedRegister(
        netuid: NetUID,
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try register(hotkey, at: netuid, from: origin, on: &chain)
    }

    /// Registers a hotkey unless the subnet's current price is above `limitPrice`, in rao.
    static func registerLimit(
        netuid: NetUID,
        hotkey: AccountID,
        limitPrice: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireSigned()
        try require(!netuid.isRoot, or: .registrationNotPermittedOnRootSubnet)
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(chain[burn, netuid] <= Tao(limitPrice), or: .registrationPriceLimitExceeded)
        try register(hotkey, at: netuid, from: origin, on: &chain)
    }

    /// Registers a hotkey: the price buys alpha of the subnet, which is destroyed.
    private static func register(
        _ hotkey: AccountID,
        at netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let price = try requireOpen(for: hotkey, of: coldkey, at: netuid, in: chain)
        try createAccountIfNonExistent(coldkey, hotkey, on: &chain)
        try require(isOwner(coldkey, of: hotkey, in: chain), or: .nonAssociatedColdKey)
        let place = try requirePlace(at: netuid, in: chain)
        let paid = try payRegistration(price, from: coldkey, at: netuid, on: &chain)
        let uid = take(place, for: hotkey, at: netuid, on: &chain)
        raiseRegistrationPrice(at: netuid, on: &chain)
        let count = chain[registrationsThisBlock, netuid]
        chain[registrationsThisBlock, netuid] = count == .max ? .max : count + 1
        let recycled = chain[raoRecycledForRegistration, netuid].saturatingAdd(price)
        chain[raoRecycledForRegistration, netuid] = recycled
        emit(.raoRecycledForRegistrationSet(netuid, recycled), on: &chain)
        recordTaoInflow(paid, at: netuid, on: &chain)
        emit(.neuronRegistered(netuid, uid, hotkey), on: &chain)
    }

    /// Refuses where the subnet does not take the hotkey or the coldkey cannot pay; gives the price.
    private static func requireOpen(
        for hotkey: AccountID,
        of coldkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> Tao {
        try require(!netuid.isRoot, or: .registrationNotPermittedOnRootSubnet)
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(chain[networkRegistrationAllowed, netuid], or: .subNetRegistrationDisabled)
        try require(!isRegistered(hotkey, at: netuid, in: chain), or: .hotKeyAlreadyRegisteredInSubNet)
        let price = chain[burn, netuid]
        try require(price <= spendableTao(of: coldkey, in: chain), or: .notEnoughBalanceToStake)
        return price
    }

    /// The place to be taken; nil for a new one at the end.
    private static func requirePlace(at netuid: NetUID, in chain: Chain) throws(DispatchError) -> UInt16? {
        let most = chain[maxAllowedUids, netuid]
        try require(most != 0, or: .noNeuronIdAvailable)
        guard chain[subnetworkN, netuid] >= most else { return nil }
        return try unwrap(neuronToPrune(at: netuid, in: chain), or: .noNeuronIdAvailable)
    }

    private static func take(
        _ place: UInt16?,
        for hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> UInt16 {
        guard let place else {
            let uid = chain[subnetworkN, netuid]
            appendNeuron(hotkey, at: netuid, on: &chain)
            return uid
        }
        replaceNeuron(place, with: hotkey, at: netuid, on: &chain)
        return place
    }

    /// Buys alpha with the price and destroys it; gives the TAO that was paid. The swap's fee stays in the subnet's
    /// account.
    private static func payRegistration(
        _ price: Tao,
        from coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        let paid = try transferTaoToSubnet(price, from: coldkey, at: netuid, on: &chain)
        let bought = try swapTaoForAlpha(at: netuid, tao: paid, limit: Swap.maxPrice, dropFees: false, on: &chain)
        chain[subnetAlphaOut, netuid] = chain[subnetAlphaOut, netuid].saturatingSub(bought.paidOut)
        return paid
    }
}
