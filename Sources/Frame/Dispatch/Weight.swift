public import Scale

/// What executing something takes: time in picoseconds and bytes of proof.
// @Scale("sp_weights::weight_v2::Weight")
public struct Weight: Hashable, Sendable {
    /// Time on the reference machine, in picoseconds.
    public var refTime: Compact<UInt64>
    /// Bytes of storage proof.
    public var proofSize: Compact<UInt64>

    /// A weight of its two parts.
    public init(_ refTime: UInt64, proof proofSize: UInt64 = 0) {
        self.refTime = Compact(refTime)
        self.proofSize = Compact(proofSize)
    }

    /// Nothing.
    public static let zero = Weight(0)

    /// The sum of both parts, each at most the largest number.
    public func adding(_ other: Weight) -> Weight {
        let (time, timeOverflow) = refTime.value.addingReportingOverflow(other.refTime.value)
        let (proof, proofOverflow) = proofSize.value.addingReportingOverflow(other.proofSize.value)
        return Weight(timeOverflow ? .max : time, proof: proofOverflow ? .max : proof)
    }

    /// The weight of reading from and writing to the database (`RocksDbWeight`: 25 and 100 microseconds each).
    public static func database(reads: UInt64 = 0, writes: UInt64 = 0) -> Weight {
        Weight(reads &* 25_000_000 &+ writes &* 100_000_000)
    }
}

/// How a block makes room for a call.
// @Scale("frame_support::dispatch::DispatchClass")
public enum DispatchClass: UInt8, Sendable, Hashable {
    /// An ordinary call.
    case normal
    /// A call that keeps the chain running; it has room of its own.
    case operational
    /// A call that must be in the block.
    case mandatory
}

/// Whether a call is paid for.
// @Scale("frame_support::dispatch::Pays")
public enum Pays: UInt8, Sendable, Hashable {
    /// The fee is taken.
    // @Name("Yes")
    case yes
    /// The call is free.
    // @Name("No")
    case no
}

/// What a call costs and how it is treated, as declared beside it.
public struct CallCost: Sendable, Hashable {
    /// What executing the call takes at most.
    public var weight: Weight
    /// How a block makes room for it.
    public var dispatchClass: DispatchClass
    /// Whether a fee is taken.
    public var pays: Pays

    /// A cost of its parts.
    public init(_ weight: Weight, class dispatchClass: DispatchClass = .normal, pays: Pays = .yes) {
        self.weight = weight
        self.dispatchClass = dispatchClass
        self.pays = pays
    }

    /// A cost by benchmark figures: time in picoseconds, database reads and writes, bytes of proof.
    public static func of(
        _ time: UInt64,
        reads: UInt64 = 0,
        writes: UInt64 = 0,
        proof: UInt64 = 0,
        class dispatchClass: DispatchClass = .normal,
        pays: Pays = .yes
    ) -> CallCost {
        CallCost(
            Weight(time, proof: proof).adding(.database(reads: reads, writes: writes)),
            class: dispatchClass,
            pays: pays
        )
    }
}

/// What a call learned about its cost while it ran.
public struct DispatchCorrection: Sendable, Hashable {
    /// The weight really used, where it is less than declared.
    public var actualWeight: Weight?
    /// Whether the call turned out to be free.
    public var pays: Pays = .yes

    /// Nothing learned.
    public init() {}
}
