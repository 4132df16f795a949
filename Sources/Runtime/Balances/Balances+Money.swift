public import Frame
public import Primitives

// How TAO moves. Source: `pallet_balances` of polkadot-sdk (its `fungible` implementation), by behaviour.

extension Balances {
    /// The least that an account must hold to exist.
    public static let minimum: Tao = 500

    /// The account's balance in all its parts.
    public static func data(of account: AccountID, in chain: Chain) -> AccountData {
        chain[System.account, account].data
    }

    /// The free balance, frozen parts included.
    public static func free(_ account: AccountID, in chain: Chain) -> Tao {
        data(of: account, in: chain).free
    }

    /// What the account can give away: all but what is frozen and, to stay alive, the existential deposit.
    public static func spendable(_ account: AccountID, keepAlive: Bool, in chain: Chain) -> Tao {
        let data = data(of: account, in: chain)
        let frozen = data.frozen.saturatingSub(data.reserved)
        return data.free.saturatingSub(keepAlive ? max(frozen, minimum) : frozen)
    }

    /// Moves TAO and reports it.
    ///
    /// - Throws: `token(.fundsUnavailable)` where the sender has too little, `token(.frozen)` where a lock holds it,
    ///   `token(.notExpendable)` where `keepAlive` would be broken, `token(.belowMinimum)` where the receiver would
    ///   not exist.
    public static func transfer(
        from sender: AccountID,
        to receiver: AccountID,
        _ amount: Tao,
        keepAlive: Bool,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireWithdrawal(of: amount, from: sender, keepAlive: keepAlive, in: chain)
        try requireDeposit(of: amount, to: receiver, in: chain)
        if sender != receiver, !amount.isZero {
            try decrease(sender, by: amount, keepAlive: keepAlive, on: &chain)
            try increase(receiver, by: amount, on: &chain)
        }
        emit(.transfer(from: sender, to: receiver, amount: amount), on: &chain)
    }

    /// Takes TAO out of an account; it belongs to nobody until it is deposited or rescinded.
    public static func withdraw(
        _ amount: Tao,
        from account: AccountID,
        keepAlive: Bool = true,
        on chain: inout Chain
    ) throws(DispatchError) {
        try decrease(account, by: amount, keepAlive: keepAlive, on: &chain)
        emit(.withdraw(who: account, amount: amount), on: &chain)
    }

    /// Gives TAO that belongs to nobody to an account.
    public static func deposit(_ amount: Tao, to account: AccountID, on chain: inout Chain) throws(DispatchError) {
        try increase(account, by: amount, on: &chain)
        emit(.deposit(who: account, amount: amount), on: &chain)
    }

    /// Brings TAO into being that belongs to nobody yet.
    public static func issue(_ amount: Tao, on chain: inout Chain) {
        chain[totalIssuance] = chain[totalIssuance].saturatingAdd(amount)
        emit(.issued(amount: amount), on: &chain)
    }

    /// Ends TAO that belongs to nobody, without an event, as a dropped imbalance does.
    public static func rescind(_ amount: Tao, on chain: inout Chain) {
        chain[totalIssuance] = chain[totalIssuance].saturatingSub(amount)
    }

    /// Brings TAO into being in an account.
    public static func mint(_ amount: Tao, into account: AccountID, on chain: inout Chain) throws(DispatchError) {
        try increase(account, by: amount, on: &chain)
        chain[totalIssuance] = chain[totalIssuance].saturatingAdd(amount)
        emit(.minted(who: account, amount: amount), on: &chain)
    }

    /// Destroys TAO of an account.
    public static func burn(
        _ amount: Tao,
        from account: AccountID,
        keepAlive: Bool = true,
        on chain: inout Chain
    ) throws(DispatchError) {
        try decrease(account, by: amount, keepAlive: keepAlive, on: &chain)
        rescind(amount, on: &chain)
        emit(.burned(who: account, amount: amount), on: &chain)
    }

    /// Sets TAO of an account aside.
    public static func reserve(_ amount: Tao, of account: AccountID, on chain: inout Chain) throws(DispatchError) {
        guard !amount.isZero else { return }
        var data = data(of: account, in: chain)
        guard let free = data.free.checkedSub(amount) else { throw refuse(.insufficientBalance) }
        try require(free >= max(data.frozen.saturatingSub(data.reserved), minimum), or: .liquidityRestrictions)
        data.free = free
        data.reserved = data.reserved.saturatingAdd(amount)
        System.store(data, of: account, alive: true, on: &chain)
        emit(.reserved(who: account, amount: amount), on: &chain)
    }

    /// Frees reserved TAO, at most what is reserved.
    public static func unreserve(_ amount: Tao, of account: AccountID, on chain: inout Chain) {
        var data = data(of: account, in: chain)
        let freed = min(amount, data.reserved)
        guard !freed.isZero else { return }
        data.reserved = data.reserved.saturatingSub(freed)
        data.free = data.free.saturatingAdd(freed)
        System.store(data, of: account, alive: true, on: &chain)
        emit(.unreserved(who: account, amount: freed), on: &chain)
    }
}

extension Balances {
    /// Whether the TAO could leave the account.
    static func requireWithdrawal(
        of amount: Tao,
        from account: AccountID,
        keepAlive: Bool,
        in chain: Chain
    ) throws(DispatchError) {
        guard !amount.isZero else { return }
        let data = data(of: account, in: chain)
        guard let rest = data.free.checkedSub(amount) else { throw .token(.fundsUnavailable) }
        guard rest >= data.frozen.saturatingSub(data.reserved) else { throw .token(.frozen) }
        guard !keepAlive || rest >= minimum else { throw .token(.notExpendable) }
    }

    /// Whether the account could take the TAO.
    static func requireDeposit(of amount: Tao, to account: AccountID, in chain: Chain) throws(DispatchError) {
        guard !amount.isZero else { return }
        guard let sum = free(account, in: chain).checkedAdd(amount) else { throw .arithmetic(.overflow) }
        guard sum >= minimum else { throw .token(.belowMinimum) }
    }

    private static func decrease(
        _ account: AccountID,
        by amount: Tao,
        keepAlive: Bool,
        on chain: inout Chain
    ) throws(DispatchError) {
        guard amount <= spendable(account, keepAlive: keepAlive, in: chain) else { throw .token(.fundsUnavailable) }
        guard !amount.isZero else { return }
        var data = data(of: account, in: chain)
        data.free = data.free.saturatingSub(amount)
        try settle(data, of: account, on: &chain)
    }

    private static func increase(
        _ account: AccountID,
        by amount: Tao,
        on chain: inout Chain
    ) throws(DispatchError) {
        guard !amount.isZero else { return }
        try requireDeposit(of: amount, to: account, in: chain)
        var data = data(of: account, in: chain)
        let isNew = data.free.saturatingAdd(data.reserved) < minimum
        data.free = data.free.saturatingAdd(amount)
        System.store(data, of: account, alive: true, on: &chain)
        if isNew { emit(.endowed(account: account, freeBalance: data.free), on: &chain) }
    }

    /// Stores a balance; where it is below the existential deposit the account ends and the rest is gone.
    private static func settle(_ data: AccountData, of account: AccountID, on chain: inout Chain) throws(DispatchError)
    {
        let total = data.free.saturatingAdd(data.reserved)
        guard total < minimum else {
            System.store(data, of: account, alive: true, on: &chain)
            return
        }
        guard data.reserved.isZero else {
            System.store(data, of: account, alive: true, on: &chain)
            return
        }
        if chain[System.account, account].consumers > 0 { throw .consumerRemaining }
        System.store(AccountData(), of: account, alive: false, on: &chain)
        if !total.isZero {
            rescind(total, on: &chain)
            emit(.dustLost(account: account, amount: total), on: &chain)
        }
    }
}
