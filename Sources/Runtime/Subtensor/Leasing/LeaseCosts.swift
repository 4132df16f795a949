import Frame
import Primitives
import Scale

/// What calls about leases take. Figures: declared ones are the reference's `pallets/subtensor/src/weights.rs`, what they
/// turn out to take is in `SubnetLeasingWeightInfo` of its `subnets/leasing.rs`.
enum LeaseCosts {
    /// What a registration with `contributors` turns out to take.
    static func registration(contributors: UInt64) -> Weight {
        weight(301_560_714, 26_884_006, reads: (41, 2), writes: (55, 2), proof: (10_079, 2_579), contributors)
    }

    /// What ending a lease with `contributors` turns out to take.
    static func termination(contributors: UInt64) -> Weight {
        weight(56_635_122, 912_993, reads: (4, 1), writes: (6, 1), proof: (6_148, 2_529), contributors)
    }

    /// What a registration declares: that with as many contributors as there may be.
    static let declaredRegistration = weight(
        309_598_986,
        46_027_026,
        reads: (49, 2),
        writes: (53, 2),
        proof: (10_256, 2_579),
        500
    )

    /// What ending a lease declares.
    static let declaredTermination = weight(
        146_402_779,
        1_566_532,
        reads: (4, 1),
        writes: (7, 1),
        proof: (6_148, 2_529),
        500
    )

    /// A fixed part and one for each contributor.
    static func weight(
        _ time: UInt64,
        _ timeEach: UInt64,
        reads: (UInt64, UInt64),
        writes: (UInt64, UInt64),
        proof: (UInt64, UInt64),
        _ count: UInt64
    ) -> Weight {
        CallCost.of(
            time + timeEach * count,
            reads: reads.0 + reads.1 * count,
            writes: writes.0 + writes.1 * count,
            proof: proof.0 + proof.1 * count
        ).weight
    }
}
