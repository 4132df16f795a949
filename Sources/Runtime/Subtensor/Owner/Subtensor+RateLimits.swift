import Frame
import Primitives

// How often an action may be taken. Source: `utils/rate_limiting.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The least number of blocks between two such actions.
    static func rateLimit(of action: RateLimitedAction, at netuid: NetUID, in chain: Chain) -> UInt64 {
        switch action {
        case .setChildren: 150
        case .setChildkeyTake: chain[txChildkeyTakeRateLimit]
        case .registerNetwork: chain[networkRateLimit]
        case .setWeightsVersionKey: tempos(chain[weightsVersionKeyRateLimit], at: netuid, in: chain)
        case .setSubnetOwnerHotkey: 50_400
        case .ownerHyperparameter: tempos(UInt64(chain[ownerHyperparamRateLimit]), at: netuid, in: chain)
        case .mechanismCount, .mechanismEmission: chain.profile.pick(fast: 1, standard: 7_200)
        case .trimUids: chain.profile.pick(fast: 1, standard: 216_000)
        case .addStakeBurn: tempos(1, at: netuid, in: chain)
        case .tempo: UInt64(tempoRange.lowerBound)
        }
    }

    /// Whether enough blocks have passed since the last such action, or there was none.
    static func passesRateLimit(
        _ action: RateLimitedAction,
        of who: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> Bool {
        let last = lastBlock(of: action, by: who, at: netuid, in: chain)
        return last == 0 || elapsed(since: last, in: chain) >= rateLimit(of: action, at: netuid, in: chain)
    }

    /// The block of the last such action; 0 where there was none.
    static func lastBlock(
        of action: RateLimitedAction,
        by who: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> UInt64 {
        guard let key = sharedKey(of: action, at: netuid) else {
            return chain[transactionKeyLastBlock, who, netuid, action.number]
        }
        return chain[lastRateLimitedBlock, key]
    }

    /// Remembers that `who` has taken the action in this block.
    static func record(_ action: RateLimitedAction, of who: AccountID, at netuid: NetUID, on chain: inout Chain) {
        let now = chain.block
        if let key = sharedKey(of: action, at: netuid) {
            chain[lastRateLimitedBlock, key] = now
        } else {
            chain[transactionKeyLastBlock, who, netuid, action.number] = now
        }
    }

    /// Blocks since `block`; none for a block to come.
    static func elapsed(since block: UInt64, in chain: Chain) -> UInt64 {
        let now = chain.block
        return now > block ? now - block : 0
    }

    /// Where the last block is kept that counts for everybody; nil for actions counted for each account.
    private static func sharedKey(of action: RateLimitedAction, at netuid: NetUID) -> RateLimitKey? {
        switch action {
        case .registerNetwork: .networkLastRegistered
        case .setSubnetOwnerHotkey: .setSNOwnerHotkey(netuid)
        case .ownerHyperparameter(let parameter): .ownerHyperparamUpdate(netuid, parameter)
        default: nil
        }
    }

    private static func tempos(_ count: UInt64, at netuid: NetUID, in chain: Chain) -> UInt64 {
        let (blocks, overflow) = UInt64(chain[tempo, netuid]).multipliedReportingOverflow(by: count)
        return overflow ? .max : blocks
    }
}
