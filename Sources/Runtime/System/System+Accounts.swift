public import Frame
public import Primitives

extension Chain {
    /// The height of the block in progress, as the protocol counts: 64 bits.
    public var block: UInt64 { UInt64(self[System.number]) }

    /// The hash of the block before.
    public var parentHash: Hash256 { self[System.parentHash] }
}

extension System {
    /// The height of the block in progress.
    public static func blockNumber(in chain: Chain) -> BlockNumber {
        chain[number]
    }

    /// How many signed extrinsics of `who` were included.
    public static func nonce(of who: AccountID, in chain: Chain) -> Nonce {
        chain[account, who].nonce
    }

    /// Whether anything keeps the account in being.
    static func exists(_ who: AccountID, in chain: Chain) -> Bool {
        let info = chain[account, who]
        return info.providers > 0 || info.sufficients > 0
    }

    /// Stores an account's balance, and lets the account begin or end by it.
    ///
    /// Source: `frame_system`'s provider references as `pallet_balances` uses them: a balance of at least the
    /// existential deposit, or a reserve, is one provider; without providers the account is forgotten, nonce included.
    static func store(_ data: AccountData, of who: AccountID, alive: Bool, on chain: inout Chain) {
        var info = chain[account, who]
        let before = info.data
        info.data = data
        switch (provides(before), alive) {
        case (false, true):
            chain[account, who] = info
            addProvider(of: who, on: &chain)
        case (true, false):
            chain[account, who] = info
            removeProvider(of: who, on: &chain)
        case (true, true), (false, false):
            chain[account, who] = info
        }
    }

    /// Whether a balance keeps its account in being.
    private static func provides(_ data: AccountData) -> Bool {
        data.free.saturatingAdd(data.reserved) >= Balances.minimum || !data.reserved.isZero
    }

    /// Gives an account one more reason to be; it begins with the first.
    static func addProvider(of who: AccountID, on chain: inout Chain) {
        var info = chain[account, who]
        let isNew = info.providers == 0 && info.sufficients == 0
        info.providers &+= 1
        chain[account, who] = info
        if isNew { emit(.newAccount(account: who), on: &chain) }
    }

    /// Takes one of an account's reasons to be away; it ends with the last.
    static func removeProvider(of who: AccountID, on chain: inout Chain) {
        var info = chain[account, who]
        info.providers -= min(info.providers, 1)
        guard info.providers == 0, info.sufficients == 0 else {
            chain[account, who] = info
            return
        }
        chain.remove(account, who)
        emit(.killedAccount(account: who), on: &chain)
    }
}
