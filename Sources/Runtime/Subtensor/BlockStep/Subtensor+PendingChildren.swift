import Frame
import Primitives
import Scale

// Child keys that come into force at an epoch. Source: `staking/set_children.rs` of subtensor (protocol section 4.5),
// by behaviour.

extension Subtensor {
    /// Puts the child keys of a subnet into force whose time has come; before the subnet starts that is at once.
    ///
    /// What contradicts the relations as they are by now is dropped without notice.
    static func applyPendingChildren(at netuid: NetUID, on chain: inout Chain) {
        let hasStarted = chain[subtokenEnabled, netuid]
        let block = chain.block
        let due = chain.entries(of: pendingChildKeys, under: netuid)
            .filter { $0.value.second < block || !hasStarted }
        for pending in due {
            let children = pending.value.first
            if linkChildren(children, to: pending.key, at: netuid, on: &chain) {
                emit(.setChildren(pending.key, netuid, children), on: &chain)
            }
            chain.remove(pendingChildKeys, netuid, pending.key)
        }
    }

    /// Replaces a key's children on a subnet, with the parents' side of every link. False, and nothing changed, where
    /// the shares are more than the whole or a child is a parent of the key.
    ///
    /// - `links`: shares of 2^64 - 1 with the child's key; of several for one child the last counts.
    static func linkChildren(
        _ links: [Pair<UInt64, AccountID>],
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> Bool {
        var shares: [AccountID: UInt64] = [:]
        for link in links where link.second != hotkey { shares[link.second] = link.first }
        var parents: [AccountID: UInt64] = [:]
        for link in chain[parentKeys, hotkey, netuid] where link.second != hotkey {
            parents[link.second] = link.first
        }
        let total = shares.values.reduce(UInt128(0)) { $0 + UInt128($1) }
        let children = shares.keys.sorted()
        guard total <= UInt128(UInt64.max), !children.contains(where: { parents[$0] != nil }) else { return false }

        let previous = chain[childKeys, hotkey, netuid].map(\.second)
        store(children.map { Pair(shares[$0] ?? 0, $0) }, in: childKeys, of: hotkey, at: netuid, on: &chain)
        for child in children {
            setLink(shares[child], from: child, to: hotkey, in: parentKeys, at: netuid, on: &chain)
        }
        for child in Set(previous).sorted() where shares[child] == nil {
            setLink(nil, from: child, to: hotkey, in: parentKeys, at: netuid, on: &chain)
        }
        // The key's own parents stay, in the order of their accounts.
        let sorted = parents.keys.sorted()
        store(sorted.map { Pair(parents[$0] ?? 0, $0) }, in: parentKeys, of: hotkey, at: netuid, on: &chain)
        for parent in sorted {
            setLink(parents[parent], from: parent, to: hotkey, in: childKeys, at: netuid, on: &chain)
        }
        return true
    }

    /// Sets or, with nil, removes one side of one link.
    private static func setLink(
        _ share: UInt64?,
        from key: AccountID,
        to other: AccountID,
        in side: DoubleMap<AccountID, NetUID, [Pair<UInt64, AccountID>]>,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        var links = chain[side, key, netuid]
        if let share {
            if let place = links.firstIndex(where: { $0.second == other }) {
                links[place].first = share
            } else {
                links.append(Pair(share, other))
            }
        } else {
            links.removeAll { $0.second == other }
        }
        store(links, in: side, of: key, at: netuid, on: &chain)
    }

    private static func store(
        _ links: [Pair<UInt64, AccountID>],
        in side: DoubleMap<AccountID, NetUID, [Pair<UInt64, AccountID>]>,
        of key: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        if links.isEmpty {
            chain.remove(side, key, netuid)
        } else {
            chain[side, key, netuid] = links
        }
    }
}
