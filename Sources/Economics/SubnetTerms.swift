public import Primitives

/// What one block brings to one subnet (protocol section 2.5), in rao with 32 fraction bits.
public struct SubnetTerms: Hashable, Sendable {
    /// TAO that goes into the pool with alpha.
    public let taoIn: U96F32
    /// Alpha that goes into the pool with TAO.
    public let alphaIn: U96F32
    /// Alpha for the subnet's participants.
    public let alphaOut: U96F32
    /// TAO that buys alpha from the pool, because the injection is capped.
    public let excessTao: U96F32

    /// The terms of a block.
    ///
    /// - `taoEmission`: the subnet's TAO of the block.
    /// - `alphaEmission`: what the subnet's own issuance curve gives, in rao of alpha.
    /// - `price`: the pool's price, TAO per alpha.
    /// - `rootProportion`: the cap on injected alpha as a part of `alphaEmission`.
    public init(taoEmission: U96F32, alphaEmission: UInt64, price: U64F64, rootProportion: U96F32) {
        let price = U96F32(saturating: price)
        alphaOut = U96F32(saturating: alphaEmission)
        let cap = rootProportion.saturatingMul(alphaOut)
        let wanted = taoEmission.safeDiv(price)
        if wanted > cap {
            alphaIn = cap
            taoIn = cap.saturatingMul(price)
        } else {
            alphaIn = wanted
            taoIn = taoEmission
        }
        excessTao = taoEmission.saturatingSub(taoIn)
    }
}

/// How the alpha of one block is set aside until the subnet's next epoch (protocol section 2.7), in rao.
public struct PendingAlpha: Hashable, Sendable {
    /// What is created for participants: all parts below, but for cut fractions.
    public let created: Alpha
    /// The owner's cut.
    public let ownerCut: Alpha
    /// For miners.
    public let server: Alpha
    /// For validators.
    public let validator: Alpha
    /// For root stakers: set aside where root dividends are paid out, recycled where not.
    public let root: Alpha

    /// Splits `alphaOut`.
    ///
    /// - `ownerCut`: the owner's part, nil where the subnet has none.
    /// - `rootProportion`: root's part of the subnet after this block's injection.
    public init(alphaOut: U96F32, ownerCut: U96F32?, rootProportion: U96F32) {
        created = Alpha(alphaOut.uint64)
        var rest = alphaOut
        var cut = U96F32.zero
        if let ownerCut {
            cut = rest.saturatingMul(ownerCut)
            rest = rest.saturatingSub(cut)
        }
        self.ownerCut = Alpha(cut.uint64)
        let rootAlpha = rootProportion.saturatingMul(rest).saturatingMul(.half)
        let serverAlpha = rest.saturatingMul(.half)
        server = Alpha(serverAlpha.uint64)
        validator = Alpha(rest.saturatingSub(serverAlpha).saturatingSub(rootAlpha).uint64)
        root = Alpha(rootAlpha.uint64)
    }
}
