public import Primitives

/// The price of a neuron's registration: it halves every half-life and rises with each registration (protocol section
/// 6.3).
/// Factors count units of 2^-32.
public enum RegistrationPrice {
    private static let one: UInt64 = 1 << 32

    /// The largest factor whose `halfLife`-th power is not above one half, by bisection; one for a half-life of zero.
    ///
    /// - `halfLife`: in blocks.
    public static func decayFactor(halfLife: UInt16) -> UInt64 {
        guard halfLife > 0 else { return one }
        var low: UInt64 = 0
        var high = one
        while low + 1 < high {
            let middle = low + ((high - low) >> 1)
            if power(middle, halfLife) > one / 2 { high = middle } else { low = middle }
        }
        return low
    }

    /// The price after one block, in rao, held within its bounds.
    ///
    /// - `price`: before the block.
    /// - `halfLife`: in blocks; 0 for no decay.
    /// - `block`: the number of the block; the first one does not decay.
    public static func decayed(
        _ price: Tao,
        halfLife: UInt16,
        block: UInt64,
        min lowest: Tao,
        max highest: Tao
    ) -> Tao {
        let decays = halfLife > 0 && block > 1
        let price = decays ? Tao(multiplied(price.rawValue, decayFactor(halfLife: halfLife))) : price
        return held(price, lowest, highest)
    }

    /// The price after a registration, in rao, held within its bounds: times the factor, which counts as one where it
    /// is less.
    public static func raised(_ price: Tao, by factor: U64F64, min lowest: Tao, max highest: Tao) -> Tao {
        let raised = U64F64(saturating: price.rawValue).saturatingMul(max(factor, .one)).uint64
        return held(Tao(raised), lowest, highest)
    }

    /// The upper bound wins where the bounds contradict each other.
    private static func held(_ price: Tao, _ lowest: Tao, _ highest: Tao) -> Tao {
        min(max(price, lowest), highest)
    }

    private static func multiplied(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        guard product.high >> 32 == 0 else { return .max }
        return product.high << 32 | product.low >> 32
    }

    private static func power(_ base: UInt64, _ exponent: UInt16) -> UInt64 {
        var result = one
        var factor = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = multiplied(result, factor) }
            rest >>= 1
            if rest > 0 { factor = multiplied(factor, factor) }
        }
        return result
    }
}

/// The price of a subnet's registration (protocol section 6.1).
public enum NetworkLockCost {
    /// The cost in rao: twice the last one, falling by one `interval`-th of the last one a block, never below `min`.
    ///
    /// - `last`: what the last registration cost.
    /// - `lastBlock`: its block; 0 where there was none, which halves the start.
    /// - `interval`: from `reductionInterval`.
    public static func cost(last: Tao, lastBlock: UInt64, min lowest: Tao, interval: UInt64, block: UInt64) -> Tao {
        let start = last.saturatingMul(lastBlock == 0 ? 1 : 2)
        let step = interval == 0 ? 0 : last.rawValue / interval
        let age = block > lastBlock ? block - lastBlock : 0
        return max(start.saturatingSub(Tao(step).saturatingMul(age)), lowest)
    }

    /// The interval in blocks, scaled by the block emission so that it shortens with every halving.
    ///
    /// - `configured`: the interval while a block creates 1 TAO.
    /// - `blockEmission`: what a block creates, in rao.
    public static func reductionInterval(configured: UInt64, blockEmission: Tao) -> UInt64 {
        let emission = I64F64(saturating: blockEmission.rawValue).safeDiv(I64F64(saturating: 1_000_000_000))
        return I64F64(saturating: configured).saturatingMul(emission).uint64
    }
}
