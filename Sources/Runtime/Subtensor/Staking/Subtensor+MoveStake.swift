import Frame
import Primitives

// Stake that changes its hotkey, its coldkey or its subnet. Source: `staking/move_stake.rs` of subtensor (protocol
// section 4.3), by behaviour.

extension Subtensor {
    /// Moves stake of the caller to another hotkey, another subnet, or both.
    static func moveStake(
        originHotkey: AccountID,
        destinationHotkey: AccountID,
        originNetuid: NetUID,
        destinationNetuid: NetUID,
        alphaAmount: Alpha,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let transition = StakeTransition(
            origin: StakePosition(hotkey: originHotkey, coldkey: coldkey, netuid: originNetuid),
            destination: StakePosition(hotkey: destinationHotkey, coldkey: coldkey, netuid: destinationNetuid),
            alpha: alphaAmount
        )
        let tao = try perform(transition, on: &chain)
        emit(
            .stakeMoved(coldkey, originHotkey, originNetuid, destinationHotkey, destinationNetuid, tao),
            on: &chain
        )
    }

    /// Gives stake of the caller to another coldkey, on the same subnet or another.
    static func transferStake(
        destinationColdkey: AccountID,
        hotkey: AccountID,
        originNetuid: NetUID,
        destinationNetuid: NetUID,
        alphaAmount: Alpha,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let transition = StakeTransition(
            origin: StakePosition(hotkey: hotkey, coldkey: coldkey, netuid: originNetuid),
            destination: StakePosition(hotkey: hotkey, coldkey: destinationColdkey, netuid: destinationNetuid),
            alpha: alphaAmount,
            needsTransferToggle: true
        )
        let tao = try perform(transition, on: &chain)
        emit(
            .stakeTransferred(coldkey, destinationColdkey, hotkey, originNetuid, destinationNetuid, tao),
            on: &chain
        )
    }

    /// Moves stake of the caller to another subnet, at whatever prices the pools give.
    static func swapStake(
        hotkey: AccountID,
        originNetuid: NetUID,
        destinationNetuid: NetUID,
        alphaAmount: Alpha,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try swap(
            alphaAmount,
            of: origin.requireSigned(),
            with: hotkey,
            from: originNetuid,
            to: destinationNetuid,
            limit: nil,
            on: &chain
        )
    }

    /// Moves stake of the caller to another subnet, as far as the ratio of the two prices stays within a limit.
    ///
    /// - `limitPrice`: the lowest price of the origin's alpha in the destination's, times 10^9.
    /// - `allowPartial`: whether to move less where all would pass the limit.
    static func swapStakeLimit(
        hotkey: AccountID,
        originNetuid: NetUID,
        destinationNetuid: NetUID,
        alphaAmount: Alpha,
        limitPrice: Tao,
        allowPartial: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try swap(
            alphaAmount,
            of: origin.requireSigned(),
            with: hotkey,
            from: originNetuid,
            to: destinationNetuid,
            limit: (price: limitPrice, allowsPartial: allowPartial),
            on: &chain
        )
    }

    private static func swap(
        _ alpha: Alpha,
        of coldkey: AccountID,
        with hotkey: AccountID,
        from origin: NetUID,
        to destination: NetUID,
        limit: (price: Tao, allowsPartial: Bool)?,
        on chain: inout Chain
    ) throws(DispatchError) {
        let transition = StakeTransition(
            origin: StakePosition(hotkey: hotkey, coldkey: coldkey, netuid: origin),
            destination: StakePosition(hotkey: hotkey, coldkey: coldkey, netuid: destination),
            alpha: alpha,
            limit: limit
        )
        let tao = try perform(transition, on: &chain)
        emit(.stakeSwapped(coldkey, hotkey, origin, destination, tao), on: &chain)
    }
}
