import Frame
import Primitives
import Scale

// Claims that are asked for, and those that every block makes for some stakers. Source: `staking/claim_root.rs` and
// `macros/dispatches.rs` of subtensor (protocol section 2.11), by behaviour.

extension Subtensor {
    /// The most subnets that one call claims from.
    static let maxSubnetClaims = 5
    /// The most stakers that a block claims for.
    static let maxRootClaims: UInt64 = 50
    /// The highest threshold of a claim, in rao of alpha.
    static let maxRootClaimThreshold: UInt64 = 10_000_000

    /// Claims what the caller's stake on root has earned on up to five subnets.
    static func claimRoot(
        subnets: ScaleSet<NetUID>,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(!subnets.elements.isEmpty, or: .invalidSubnetNumber)
        try require(subnets.elements.count <= maxSubnetClaims, or: .invalidSubnetNumber)
        indexStakingColdkey(coldkey, on: &chain)
        chain.correction.actualWeight = try claimRoot(for: coldkey, subnets: subnets, on: &chain).weight
    }

    /// Says what is to become of alpha that the caller's stake on root earns.
    static func setRootClaimType(
        newRootClaimType: RootClaimType,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        if case .keepSubnets(let subnets) = newRootClaimType {
            try require(!subnets.elements.isEmpty, or: .invalidSubnetNumber)
        }
        indexStakingColdkey(coldkey, on: &chain)
        chain[rootClaimType, coldkey] = newRootClaimType
        emit(.rootClaimTypeSet(coldkey: coldkey, rootClaimType: newRootClaimType), on: &chain)
    }

    /// Sets for how many stakers a block claims; zero ends that. Root only.
    static func sudoSetNumRootClaims(
        newValue: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try require(newValue <= maxRootClaims, or: .invalidNumRootClaim)
        chain[numRootClaim] = newValue
    }

    /// Sets the least alpha that is worth a claim on a subnet, in rao. The subnet's owner or root.
    static func sudoSetRootClaimThreshold(
        netuid: NetUID,
        newValue: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        try require(newValue <= maxRootClaimThreshold, or: .invalidRootClaimThreshold)
        chain[rootClaimableThreshold, netuid] = I96F32(saturating: newValue)
    }

    /// Claims for some stakers on root, whom the parent's hash chooses. Claims that fail are left for another time.
    static func autoClaimRoot(on chain: inout Chain) {
        let indices = stakers(
            chosenBy: chain.parentHash,
            count: chain[numRootClaim],
            among: chain[numStakingColdkeys]
        )
        for index in indices {
            guard let coldkey = chain[stakingColdkeysByIndex, index] else { continue }
            _ = try? claimRoot(for: coldkey, subnets: nil, on: &chain)
        }
    }

    /// Up to `count` different numbers below `among`, rising, that a hash stands for.
    static func stakers(chosenBy hash: Hash256, count: UInt64, among total: UInt64) -> [UInt64] {
        guard total > 0 else { return count > 0 ? [0] : [] }
        let steps = stride(from: 0, to: 32, by: 8).map { start in
            hash.bytes[start..<start + 8].reduce(UInt64.zero) { $0 << 8 | UInt64($1) }
        }
        var last = steps[0]
        var chosen: Set<UInt64> = []
        for turn in 0..<count {
            let (sum, overflow) = last.addingReportingOverflow(steps[Int(turn % 4)])
            last = (overflow ? .max : sum) % total
            chosen.insert(last)
        }
        return chosen.sorted()
    }
}
