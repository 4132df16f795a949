import Economics
import Frame
import Primitives

// One way for all calls that move stake. Source: `transition_stake_internal`, `get_max_amount_move` and
// `validate_stake_transition` of subtensor (protocol section 4.3), by behaviour.

/// Where stake is.
struct StakePosition: Hashable, Sendable {
    /// With which hotkey.
    var hotkey: AccountID
    /// Whose it is.
    var coldkey: AccountID
    /// On which subnet.
    var netuid: NetUID
}

/// Stake on its way from one position to another.
struct StakeTransition: Sendable {
    /// Where it is.
    var origin: StakePosition
    /// Where it goes.
    var destination: StakePosition
    /// How much of the origin's alpha.
    var alpha: Alpha
    /// The lowest price of the origin's alpha in the destination's, times 10^9, and whether to move less where all
    /// would pass it.
    var limit: (price: Tao, allowsPartial: Bool)?
    /// Whether both subnets must allow transfers between coldkeys.
    var needsTransferToggle = false

    /// Whether the stake changes its subnet.
    var crossesSubnets: Bool { origin.netuid != destination.netuid }
}

extension Subtensor {
    /// Moves stake; gives the TAO that it was worth on the way. More than there is counts as all of it.
    static func perform(_ transition: StakeTransition, on chain: inout Chain) throws(DispatchError) -> Tao {
        var transition = transition
        let origin = transition.origin
        let held = stake(of: origin.hotkey, origin.coldkey, at: origin.netuid, in: chain)
        transition.alpha = min(transition.alpha, held)
        var most = transition.alpha
        if transition.crossesSubnets, let limit = transition.limit {
            most = try mostToMove(
                from: origin.netuid,
                to: transition.destination.netuid,
                limit: limit.price,
                in: chain
            )
        }
        try requirePossible(transition, most: most, in: chain)
        transition.alpha = min(transition.alpha, most)
        guard transition.crossesSubnets else {
            let destination = transition.destination
            return try transferStakeWithinSubnet(
                from: (origin.hotkey, origin.coldkey),
                to: (destination.hotkey, destination.coldkey),
                at: origin.netuid,
                alpha: transition.alpha,
                on: &chain
            )
        }
        return try cross(transition, on: &chain)
    }

    /// Sells on one subnet and buys on the other. Only one of the two takes a fee. TAO that is too little to be staked
    /// stays with the receiver.
    private static func cross(_ transition: StakeTransition, on chain: inout Chain) throws(DispatchError) -> Tao {
        let origin = transition.origin
        let destination = transition.destination
        let fromRoot = origin.netuid.isRoot
        let tao = try unstakeFromSubnet(
            hotkey: origin.hotkey,
            coldkey: origin.coldkey,
            beneficiary: origin.coldkey,
            at: origin.netuid,
            alpha: transition.alpha,
            limit: Swap.minPrice,
            dropFees: fromRoot,
            on: &chain
        )
        if origin.coldkey != destination.coldkey {
            try transferTao(tao, from: origin.coldkey, to: destination.coldkey, on: &chain)
        }
        guard tao >= minimumStake else { return tao }
        makeDelegate(destination.hotkey, stakedBy: destination.coldkey, on: &chain)
        try stakeIntoSubnet(
            hotkey: destination.hotkey,
            coldkey: destination.coldkey,
            at: destination.netuid,
            tao: tao,
            limit: Swap.maxPrice,
            dropFees: !fromRoot,
            on: &chain
        )
        return tao
    }

    /// What must hold before stake is moved.
    ///
    /// - Throws: `SameNetuid`, `SubnetNotExists`, `SubtokenDisabled`, `HotKeyAccountNotExists`,
    ///   `InsufficientLiquidity`, `AmountTooLow`, `SlippageTooHigh`, `TransferDisallowed`, `StakeUnavailable`, in this
    ///   order.
    static func requirePossible(
        _ transition: StakeTransition,
        most: Alpha,
        in chain: Chain
    ) throws(DispatchError) {
        let origin = transition.origin
        let destination = transition.destination
        try require(origin != destination, or: .sameNetuid)
        for netuid in [origin.netuid, destination.netuid] {
            try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        }
        for netuid in [origin.netuid, destination.netuid] {
            try requireSubtoken(at: netuid, in: chain)
        }
        try requireHotkey(origin.hotkey, in: chain)
        try requireHotkey(destination.hotkey, in: chain)
        let held = stake(of: origin.hotkey, origin.coldkey, at: origin.netuid, in: chain)
        try require(transition.alpha <= held, or: .notEnoughStakeToWithdraw)
        if transition.crossesSubnets {
            guard let swap = try? Swap.simulateSell(transition.alpha, at: origin.netuid, in: chain) else {
                throw refuse(.insufficientLiquidity)
            }
            // Strictly more than the least stake, unlike everywhere else.
            try require(swap.paidOut > minimumStake, or: .amountTooLow)
            if let limit = transition.limit {
                try require(limit.allowsPartial || transition.alpha <= most, or: .slippageTooHigh)
            }
        }
        if transition.needsTransferToggle {
            for netuid in [origin.netuid, destination.netuid] {
                try require(chain[transferToggle, netuid], or: .transferDisallowed)
            }
        }
        if transition.crossesSubnets {
            try requireUnlocked(transition.alpha, of: origin.coldkey, at: origin.netuid, in: chain)
        }
    }

    /// The most alpha that can be moved before the ratio of the two prices falls below `limit` (times 10^9).
    static func mostToMove(
        from origin: NetUID,
        to destination: NetUID,
        limit: Tao,
        in chain: Chain
    ) throws(DispatchError) -> Alpha {
        let isOriginStable = origin.isRoot || chain[subnetMechanism, origin] == 0
        let isDestinationStable = destination.isRoot || chain[subnetMechanism, destination] == 0
        switch (isOriginStable, isDestinationStable) {
        case (true, true):
            return limit > 1_000_000_000 ? .zero : .max
        case (true, false):
            guard let price = PoolPair.destinationLimit(forRatio: limit) else { return .max }
            return Alpha(try mostToStake(at: destination, limit: price, in: chain).rawValue)
        case (false, true):
            return try mostToUnstake(at: origin, limit: limit, in: chain)
        case (false, false):
            let pools = PoolPair(Swap.pool(at: origin, in: chain), Swap.pool(at: destination, in: chain))
            return pools.mostToMove(limit: limit)
        }
    }
}
