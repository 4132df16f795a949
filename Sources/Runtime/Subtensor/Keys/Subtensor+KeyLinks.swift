import Economics
import Frame
import Primitives
import Scale

// How links between parents and children are stored: each at both ends. Source: `staking/set_children.rs` of subtensor
// (protocol section 4.5), by behaviour.

extension Subtensor {
    /// One side of all links: by a key and a subnet, the keys at the other ends.
    typealias LinkMap = DoubleMap<AccountID, NetUID, [Pair<UInt64, AccountID>]>

    /// The links of a hotkey on a subnet.
    ///
    /// - Throws: `ProportionOverflow`, `ChildParentInconsistency` where stored links contradict each other.
    static func keyLinks(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) throws(DispatchError) -> KeyLinks {
        let children = links(chain[childKeys, hotkey, netuid])
        let parents = links(chain[parentKeys, hotkey, netuid])
        return try checked { () throws(KeyLinkConflict) in
            try KeyLinks(of: hotkey, children: children, parents: parents)
        }
    }

    /// Links as they are stored, as the economics see them.
    static func links(_ stored: [Pair<UInt64, AccountID>]) -> [KeyLink] {
        stored.map { KeyLink(part: $0.first, key: $0.second) }
    }

    /// Runs `body` and refuses where links contradict each other.
    static func checked<Result>(_ body: () throws(KeyLinkConflict) -> Result) throws(DispatchError) -> Result {
        do {
            return try body()
        } catch {
            switch error {
            case .selfLink: throw refuse(.invalidChild)
            case .tooManyChildren: throw refuse(.tooManyChildren)
            case .partsAboveWhole: throw refuse(.proportionOverflow)
            case .mutualLink: throw refuse(.childParentInconsistency)
            }
        }
    }

    /// Stores a key's links in place of those that it had, at the other ends too.
    @discardableResult
    static func store(_ links: KeyLinks, at netuid: NetUID, on chain: inout Chain) -> DatabaseWork {
        var work = DatabaseWork(reads: 1, writes: 1)
        let (children, parents) = (childKeys, parentKeys)
        replace(links.children, of: links.key, here: children, there: parents, at: netuid, work: &work, on: &chain)
        replace(links.parents, of: links.key, here: parents, there: children, at: netuid, work: &work, on: &chain)
        return work
    }

    /// Gives a hotkey's links, also those that wait, to another hotkey.
    ///
    /// An entry without children stays behind, as in the reference.
    /// - Throws: `InvalidChild`, `TooManyChildren`, `ProportionOverflow`, `ChildParentInconsistency`.
    static func moveKeyLinks(
        from old: AccountID,
        to new: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> DatabaseWork {
        var links = try keyLinks(of: old, at: netuid, in: chain)
        var work = DatabaseWork(reads: 2)
        for child in links.children {
            setLink(nil, from: child.key, to: old, in: parentKeys, at: netuid, on: &chain)
            work.count(reads: 1, writes: 1)
        }
        for parent in links.parents {
            setLink(nil, from: parent.key, to: old, in: childKeys, at: netuid, on: &chain)
            work.count(reads: 1, writes: 1)
        }
        chain[childKeys, old, netuid] = []
        chain.remove(parentKeys, old, netuid)
        work.count(writes: 2)
        try checked { () throws(KeyLinkConflict) in try links.rename(to: new) }
        if chain.contains(pendingChildKeys, netuid, old) {
            let pending = chain[pendingChildKeys, netuid, old]
            let children = Self.links(pending.first)
            try checked { () throws(KeyLinkConflict) in try links.requireAllowed(children) }
            chain.remove(pendingChildKeys, netuid, old)
            chain[pendingChildKeys, netuid, new] = pending
            work.count(reads: 1, writes: 2)
        }
        work.count(store(links, at: netuid, on: &chain))
        return work
    }

    /// Stores one side of a key's links, and the other side of each.
    private static func replace(
        _ links: [KeyLink],
        of key: AccountID,
        here: LinkMap,
        there: LinkMap,
        at netuid: NetUID,
        work: inout DatabaseWork,
        on chain: inout Chain
    ) {
        let previous = Set(chain[here, key, netuid].map(\.second))
        write(links.map { Pair($0.part, $0.key) }, in: here, of: key, at: netuid, on: &chain)
        for link in links {
            setLink(link.part, from: link.key, to: key, in: there, at: netuid, on: &chain)
            work.count(reads: 1, writes: 1)
        }
        for removed in previous.subtracting(links.map(\.key)).sorted() {
            setLink(nil, from: removed, to: key, in: there, at: netuid, on: &chain)
            work.count(reads: 1, writes: 1)
        }
    }

    /// Sets or, with nil, removes one side of one link.
    private static func setLink(
        _ part: UInt64?,
        from key: AccountID,
        to other: AccountID,
        in side: LinkMap,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        var links = chain[side, key, netuid]
        if let part {
            if let place = links.firstIndex(where: { $0.second == other }) {
                links[place].first = part
            } else {
                links.append(Pair(part, other))
            }
        } else {
            links.removeAll { $0.second == other }
        }
        write(links, in: side, of: key, at: netuid, on: &chain)
    }

    /// Stores one side of a key's links; nothing is stored for none.
    private static func write(
        _ links: [Pair<UInt64, AccountID>],
        in side: LinkMap,
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
