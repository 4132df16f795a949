import Economics
import Frame
import Primitives

// Figures that follow a subnet's price and root's part of it. Source: `coinbase/block_step.rs` and
// `staking/stake_utils.rs` of subtensor (protocol sections 2.5 and 2.12), by behaviour.

extension Subtensor {
    /// The weight of TAO against alpha in stake, 0...1.
    static func taoWeight(in chain: Chain) -> U96F32 {
        Ratio.fraction(chain[taoWeight])
    }

    /// Root's part of a subnet, 0...1.
    ///
    /// - `taoWeight`: from `taoWeight(in:)`.
    static func rootProportion(at netuid: NetUID, taoWeight: U96F32, in chain: Chain) -> U96F32 {
        Ratio.rootProportion(
            rootTao: chain[subnetTAO, .root],
            taoWeight: taoWeight,
            alphaIssuance: alphaIssuance(at: netuid, in: chain)
        )
    }

    /// The moving average of the price in TAO per alpha; one on root and where the subnet has no pool of its own.
    static func movingPrice(at netuid: NetUID, in chain: Chain) -> U64F64 {
        guard !netuid.isRoot, chain[subnetMechanism, netuid] != 0 else { return .one }
        return U64F64(saturating: chain[subnetMovingPrice, netuid])
    }

    /// Moves the averages of the emitting subnets towards their prices.
    static func updateMovingPrices(of subnets: [NetUID], on chain: inout Chain) {
        let smoothing = chain[subnetMovingAlpha]
        for netuid in subnets {
            let started = chain[firstEmissionBlockNumber, netuid] ?? 0
            // The start call was made in the block before the first emission.
            let age = chain.block.saturatingSubtracting(started.saturatingSubtracting(1))
            chain[subnetMovingPrice, netuid] = MovingPrice.updated(
                previous: movingPrice(at: netuid, in: chain),
                price: Swap.price(at: netuid, in: chain),
                smoothing: smoothing,
                age: age,
                halvingTime: chain[emaPriceHalvingBlocks, netuid]
            )
        }
    }

    /// Records root's part of each emitting subnet.
    static func updateRootProportions(of subnets: [NetUID], on chain: inout Chain) {
        let weight = taoWeight(in: chain)
        for netuid in subnets {
            chain[rootProp, netuid] = rootProportion(at: netuid, taoWeight: weight, in: chain)
        }
    }
}

extension UInt64 {
    /// The difference, or zero where it would be negative.
    func saturatingSubtracting(_ other: UInt64) -> UInt64 {
        self > other ? self - other : 0
    }

    /// The sum, or the largest number where it would be larger.
    func saturatingAdding(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
