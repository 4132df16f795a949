import Economics
import Frame
import Primitives
import Scale

// Child keys that come into force at an epoch. Source: `staking/set_children.rs` of subtensor (protocol section 4.5),
// by behaviour.

extension Subtensor {
    /// Puts the child keys of a subnet into force whose time has come; before the subnet starts that is at once.
    static func applyPendingChildren(at netuid: NetUID, on chain: inout Chain) {
        let hasStarted = chain[subtokenEnabled, netuid]
        let block = chain.block
        let due = chain.entries(of: pendingChildKeys, under: netuid)
            .filter { $0.value.second < block || !hasStarted }
        for pending in due {
            applyChildren(pending.value.first, to: pending.key, at: netuid, on: &chain)
            chain.remove(pendingChildKeys, netuid, pending.key)
        }
    }

    /// Puts children in the place of those that a hotkey has on a subnet.
    ///
    /// What contradicts the links as they are by now is dropped without notice.
    static func applyChildren(
        _ children: [Pair<UInt64, AccountID>],
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard linkChildren(children, to: hotkey, at: netuid, on: &chain) else { return }
        emit(.setChildren(hotkey, netuid, children), on: &chain)
    }

    /// Replaces a key's children on a subnet, at both ends of every link. False, and nothing changed, where the parts
    /// are more than the whole or a child is a parent of the key.
    ///
    /// - `children`: parts of 2^64 - 1 with the child's key; of several for one child the last counts.
    static func linkChildren(
        _ children: [Pair<UInt64, AccountID>],
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> Bool {
        let parents = links(chain[parentKeys, hotkey, netuid])
        do {
            store(try KeyLinks(of: hotkey, children: links(children), parents: parents), at: netuid, on: &chain)
            return true
        } catch {
            return false
        }
    }
}
