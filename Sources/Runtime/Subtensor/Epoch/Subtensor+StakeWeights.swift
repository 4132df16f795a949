import Economics
import Frame
import Primitives
import Scale

// The stake that counts for a neuron. Source: `staking/stake_utils.rs` of subtensor (protocol section 3.1), by
// behaviour.

extension Subtensor {
    /// A key's stake on a subnet after what it lends and borrows.
    struct InheritedStake: Equatable {
        /// The subnet's own token.
        var alpha: UInt64
        /// Stake on root.
        var tao: UInt64
    }

    /// A key's stake on a subnet after what goes to its children and comes from its parents. On root only its own
    /// alpha counts.
    static func inheritedStake(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> InheritedStake {
        let ownAlpha = hotkeyStake(hotkey, at: netuid, in: chain).rawValue
        let ownTao = netuid.isRoot ? ownAlpha : hotkeyStake(hotkey, at: .root, in: chain).rawValue
        let children = chain[childKeys, hotkey, netuid].map(\.first)
        let links = chain[parentKeys, hotkey, netuid]
        guard !children.isEmpty || !links.isEmpty else { return InheritedStake(alpha: ownAlpha, tao: ownTao) }
        let parents = { (source: NetUID) in
            links.map { link in
                StakeLink(
                    proportion: link.first,
                    stake: hotkeyStake(link.second, at: source, in: chain).rawValue
                )
            }
        }
        return InheritedStake(
            alpha: netuid.isRoot
                ? ownAlpha : StakeWeight.inherited(own: ownAlpha, children: children, parents: parents(netuid)),
            tao: StakeWeight.inherited(own: ownTao, children: children, parents: parents(.root))
        )
    }

    /// A key's say on a subnet: alpha plus TAO at its weight, in rao.
    static func stakeWeight(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> I64F64 {
        let stake = inheritedStake(of: hotkey, at: netuid, in: chain)
        return StakeWeight.combined(alpha: stake.alpha, tao: stake.tao, taoWeight: taoWeight(in: chain))
    }

    /// The uid of the key of a subnet's owner; nil where it has none.
    static func ownerUID(at netuid: NetUID, in chain: Chain) -> UInt16? {
        guard chain.contains(subnetOwnerHotkey, netuid) else { return nil }
        return chain[uids, netuid, chain[subnetOwnerHotkey, netuid]]
    }
}
