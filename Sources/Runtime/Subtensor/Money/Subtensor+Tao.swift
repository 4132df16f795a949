import Frame
import Primitives

// How TAO moves between accounts and subnets. Source: `coinbase/tao.rs` of subtensor, by behaviour.

extension Subtensor {
    /// What the account can give away, if it may end by it.
    static func spendableTao(of account: AccountID, in chain: Chain) -> Tao {
        Balances.spendable(account, keepAlive: false, in: chain)
    }

    /// Moves TAO; the sender may end by it, and what is then lost as dust leaves the issuance.
    ///
    /// - Throws: `InsufficientTaoBalance`, or what a transfer throws.
    static func transferTao(
        _ amount: Tao,
        from sender: AccountID,
        to receiver: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(amount <= spendableTao(of: sender, in: chain), or: .insufficientTaoBalance)
        let before = chain[Balances.totalIssuance]
        try Balances.transfer(from: sender, to: receiver, amount, keepAlive: false, on: &chain)
        let dust = before.saturatingSub(chain[Balances.totalIssuance])
        if !dust.isZero {
            chain[totalIssuance] = chain[totalIssuance].saturatingSub(dust)
        }
    }

    /// Moves all TAO that an account can give away; the account may end by it. Nothing happens where it has none.
    static func transferAllTao(
        from sender: AccountID,
        to receiver: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let everything = spendableTao(of: sender, in: chain)
        if !everything.isZero { try transferTao(everything, from: sender, to: receiver, on: &chain) }
    }

    /// Moves TAO into a subnet's account, less where the sender could not live on otherwise; gives what was moved.
    ///
    /// - Throws: `SubnetNotExists`, `InsufficientTaoBalance` where nothing can be moved.
    static func transferTaoToSubnet(
        _ amount: Tao,
        from sender: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        guard !amount.isZero else { return .zero }
        try requireSubnetAccount(netuid, in: chain)
        let moved = min(amount, Balances.spendable(sender, keepAlive: true, in: chain))
        try require(!moved.isZero, or: .insufficientTaoBalance)
        try Balances.transfer(from: sender, to: subnetAccount(netuid), moved, keepAlive: true, on: &chain)
        return moved
    }

    /// Moves TAO out of a subnet's account.
    static func transferTaoFromSubnet(
        _ amount: Tao,
        to receiver: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetAccount(netuid, in: chain)
        try transferTao(amount, from: subnetAccount(netuid), to: receiver, on: &chain)
    }

    /// Ends TAO so that it will be emitted again; the account stays alive.
    static func recycleTao(_ amount: Tao, from account: AccountID, on chain: inout Chain) throws(DispatchError) {
        let most = Balances.spendable(account, keepAlive: true, in: chain)
        try require(amount <= most, or: .insufficientTaoBalance)
        chain[totalIssuance] = chain[totalIssuance].saturatingSub(amount)
        try Balances.withdraw(amount, from: account, keepAlive: false, on: &chain)
        Balances.rescind(amount, on: &chain)
    }

    /// Puts TAO out of everybody's reach; it still counts as issued.
    static func burnTao(_ amount: Tao, from account: AccountID, on chain: inout Chain) throws(DispatchError) {
        try transferTao(amount, from: account, to: burnAccount, on: &chain)
    }

    /// Counts TAO that users bring into a subnet.
    static func recordTaoInflow(_ amount: Tao, at netuid: NetUID, on chain: inout Chain) {
        addToFlow(Int64(truncatingIfNeeded: amount.rawValue), at: netuid, on: &chain)
    }

    private static func addToFlow(_ amount: Int64, at netuid: NetUID, on chain: inout Chain) {
        let (sum, overflow) = chain[subnetTaoFlow, netuid].addingReportingOverflow(amount)
        chain[subnetTaoFlow, netuid] = overflow ? (amount < 0 ? .min : .max) : sum
    }

    private static func requireSubnetAccount(_ netuid: NetUID, in chain: Chain) throws(DispatchError) {
        try require(netuid.isRoot || chain.contains(networksAdded, netuid), or: .subnetNotExists)
    }
}
