public import Primitives

/// Why hotkeys cannot be linked as parents and children.
public enum KeyLinkConflict: Error, Hashable, Sendable {
    /// A key would be its own child or parent.
    case selfLink
    /// There would be more children than a key may have.
    case tooManyChildren
    /// The children's parts would be more than the whole together.
    case partsAboveWhole
    /// A key would be child and parent of the same other one.
    case mutualLink
}

/// One end of a link between two hotkeys.
public struct KeyLink: Hashable, Sendable {
    /// The part of the parent's stake that the child is lent, 2^64 - 1 for all.
    public var part: UInt64
    /// The key at the other end.
    public var key: AccountID

    public init(part: UInt64, key: AccountID) {
        self.part = part
        self.key = key
    }
}

/// The hotkeys that one hotkey lends stake to, its children, and those that lend stake to it, its parents, on one
/// subnet (protocol section 4.5). No key is both.
///
/// Source: `PCRelations` in `staking/set_children.rs` of subtensor.
public struct KeyLinks: Hashable, Sendable {
    /// The most children that a key may name at once.
    public static let maxChildren = 5

    /// The key in the middle.
    public private(set) var key: AccountID
    private let childParts: [AccountID: UInt64]
    private let parentParts: [AccountID: UInt64]

    /// Links of `key`; links to itself do not count, and of several to one other key the last.
    ///
    /// - Throws: `partsAboveWhole`, `mutualLink`, in this order.
    public init(of key: AccountID, children: [KeyLink], parents: [KeyLink]) throws(KeyLinkConflict) {
        self.key = key
        childParts = Self.parts(of: children.filter { $0.key != key })
        guard Self.fitWhole(childParts) else { throw .partsAboveWhole }
        parentParts = Self.parts(of: parents.filter { $0.key != key })
        guard !Self.overlap(childParts, parentParts) else { throw .mutualLink }
    }

    /// The children, by rising account.
    public var children: [KeyLink] { Self.sorted(childParts) }

    /// The parents, by rising account.
    public var parents: [KeyLink] { Self.sorted(parentParts) }

    /// Puts another key in the middle.
    ///
    /// - Throws: `selfLink` where that key is a child or a parent.
    public mutating func rename(to newKey: AccountID) throws(KeyLinkConflict) {
        guard childParts[newKey] == nil, parentParts[newKey] == nil else { throw .selfLink }
        key = newKey
    }

    /// Refuses children that the key could not have beside its parents as they are.
    ///
    /// - Throws: `selfLink`, `tooManyChildren`, `partsAboveWhole`, `mutualLink`, in this order.
    public func requireAllowed(_ children: [KeyLink]) throws(KeyLinkConflict) {
        let parts = Self.parts(of: children)
        guard parts[key] == nil else { throw .selfLink }
        guard parts.count <= Self.maxChildren else { throw .tooManyChildren }
        guard Self.fitWhole(parts) else { throw .partsAboveWhole }
        guard !Self.overlap(parts, parentParts) else { throw .mutualLink }
    }

    private static func parts(of links: [KeyLink]) -> [AccountID: UInt64] {
        Dictionary(links.map { ($0.key, $0.part) }, uniquingKeysWith: { _, last in last })
    }

    private static func fitWhole(_ parts: [AccountID: UInt64]) -> Bool {
        parts.values.reduce(UInt128(0)) { $0 + UInt128($1) } <= UInt128(UInt64.max)
    }

    private static func overlap(_ first: [AccountID: UInt64], _ second: [AccountID: UInt64]) -> Bool {
        first.keys.contains { second[$0] != nil }
    }

    private static func sorted(_ parts: [AccountID: UInt64]) -> [KeyLink] {
        parts.map { KeyLink(part: $0.value, key: $0.key) }.sorted { $0.key < $1.key }
    }
}
