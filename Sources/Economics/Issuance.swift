import Primitives

/// How much one block creates. TAO and every subnet's alpha follow the same curve, each on its own issuance.
public enum Issuance {
    /// The most that can ever be issued, in rao.
    public static let maxSupply: UInt64 = 21_000_000_000_000_000

    /// What a block creates before the first halving, in rao.
    public static let initialBlockEmission: UInt64 = 1_000_000_000

    /// What a block creates, in rao, where `issuance` rao exist: 10^9 / 2^k with k the floor of log2(1 / (1 -
    /// issuance / supply)).
    ///
    /// The quotient is cut at 32 fraction bits, which moves late halvings by a few rao (protocol section 2.2).
    public static func blockEmission(issuance: UInt64) -> UInt64 {
        guard issuance < maxSupply else { return 0 }
        let share = I96F32(saturating: issuance).safeDiv(I96F32(saturating: maxSupply))
        guard let inverse = I96F32.one.checkedDiv(I96F32.one.saturatingSub(share)) else { return 0 }
        let multiplier = I96F32(bits: I96F32.one.bits << Int128(inverse.wholeLog2()))
        return I96F32.one.safeDiv(multiplier).saturatingMul(I96F32(saturating: initialBlockEmission)).uint64
    }
}
