import Frame
import Primitives
import Scale

extension Balances {
    private static func account(_ address: MultiAddress) throws(DispatchError) -> AccountID {
        guard let account = address.account else { throw .cannotLookup }
        return account
    }

    static func transferAllowDeath(
        dest: MultiAddress,
        value: Compact<Tao>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let sender = try origin.requireSigned()
        try transfer(from: sender, to: account(dest), value.value, keepAlive: false, on: &chain)
    }

    static func forceTransfer(
        source: MultiAddress,
        dest: MultiAddress,
        value: Compact<Tao>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try transfer(from: account(source), to: account(dest), value.value, keepAlive: false, on: &chain)
    }

    static func transferKeepAlive(
        dest: MultiAddress,
        value: Compact<Tao>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let sender = try origin.requireSigned()
        try transfer(from: sender, to: account(dest), value.value, keepAlive: true, on: &chain)
    }

    static func transferAll(
        dest: MultiAddress,
        keepAlive: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let sender = try origin.requireSigned()
        let everything = spendable(sender, keepAlive: keepAlive, in: chain)
        try transfer(from: sender, to: account(dest), everything, keepAlive: keepAlive, on: &chain)
    }

    static func forceUnreserve(
        who: MultiAddress,
        amount: Tao,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        unreserve(amount, of: try account(who), on: &chain)
    }

    static func forceSetBalance(
        who: MultiAddress,
        newFree: Compact<Tao>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        let account = try account(who)
        let target = newFree.value < minimum ? Tao.zero : newFree.value
        var data = data(of: account, in: chain)
        if target >= data.free {
            let more = target.saturatingSub(data.free)
            chain[totalIssuance] = chain[totalIssuance].saturatingAdd(more)
        } else {
            rescind(data.free.saturatingSub(target), on: &chain)
        }
        data.free = target
        let alive = target.saturatingAdd(data.reserved) >= minimum
        System.store(data, of: account, alive: alive, on: &chain)
        emit(.balanceSet(who: account, free: target), on: &chain)
    }

    static func forceAdjustTotalIssuance(
        direction: AdjustmentDirection,
        delta: Compact<Tao>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try require(!delta.value.isZero, or: .deltaZero)
        let old = chain[totalIssuance]
        let new =
            switch direction {
            case .increase: old.saturatingAdd(delta.value)
            case .decrease: old.saturatingSub(delta.value)
            }
        chain[totalIssuance] = new
        emit(.totalIssuanceForced(old: old, new: new), on: &chain)
    }

    static func burn(
        value: Compact<Tao>,
        keepAlive: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let owner = try origin.requireSigned()
        try burn(value.value, from: owner, keepAlive: keepAlive, on: &chain)
    }
}
