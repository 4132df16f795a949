public import Frame
public import Primitives
public import Scale

/// Authors take turns: each slot of time belongs to one of them.
///
/// Source: polkadot-sdk `pallet_aura`, as the reference configures it.
public enum Aura: Pallet {
    public static let name = "Aura"
    public static let index: UInt8 = 3
    public static let storage: [any StorageItem] = [
        authorities, currentSlot,
    ]
    public static let constants: [any RuntimeConstant] = [
        slotDuration
    ]

    /// The authors, in the order in which they take turns; at most 32.
    public static let authorities = Value<BoundedVec<AuraAuthority>>("Authorities", default: [])

    /// The slot of the block in progress.
    public static let currentSlot = Value<Slot>("CurrentSlot", default: Slot(content: 0))

    /// How long a slot takes, in milliseconds.
    public static let slotDuration = Constant<UInt64>(
        "SlotDuration",
        fast: Profile.fast.slotMilliseconds,
        standard: Profile.standard.slotMilliseconds,
        "The length of a slot, in milliseconds."
    )

    /// The slot that a time lies in: the time in milliseconds since 1970 divided by a slot's duration, cut.
    public static func slot(at time: UInt64, in profile: Profile) -> Slot {
        Slot(content: time / slotDuration.value(in: profile))
    }

    /// The slot that a block's digest names; nil where it names none.
    public static func slot(in digest: Digest) -> Slot? {
        for case .preRuntime(.aura, let bytes) in digest.logs {
            do {
                return try Slot(scale: bytes)
            } catch {
                return nil
            }
        }
        return nil
    }

    /// Whose turn a slot is: the author at the slot's number modulo the number of authors; nil without authors.
    public static func author(slot: Slot, in chain: Chain) -> AccountID? {
        let authors = chain[authorities].elements
        guard !authors.isEmpty else { return nil }
        return AccountID(authors[Int(slot.content % UInt64(authors.count))].content)
    }

    /// The author of the block in progress, whom fees go to; nil without authors.
    public static func blockAuthor(in chain: Chain) -> AccountID? {
        author(slot: chain[currentSlot], in: chain)
    }
}

/// The public key of an author, an sr25519 key; its bytes are also the author's account.
public struct AuraAuthority: ScaleNewtype, Hashable {
    /// The key.
    public var content: Bytes32

    /// Wraps a key.
    public init(content: Bytes32) {
        self.content = content
    }

    public static let path = ["sp_consensus_aura", "sr25519", "app_sr25519", "Public"]
}

/// The number of a slot: the time divided by a slot's duration.
public struct Slot: ScaleNewtype, Hashable {
    /// The number.
    public var content: UInt64

    /// Wraps a number.
    public init(content: UInt64) {
        self.content = content
    }

    public static let path = ["sp_consensus_slots", "Slot"]
}
