public import Frame
public import Primitives
import Scale

extension Executive {
    /// The weight that ordinary calls of one block may take together: three quarters of four seconds.
    static let normalWeightLimit: UInt64 = 3_000_000_000_000
    /// The weight that all calls of one block may take together: four seconds.
    static let weightLimit: UInt64 = 4_000_000_000_000

    /// What the signature of an extrinsic must cover on this chain.
    ///
    /// - Throws: `ancientBirthBlock` where the chain no longer knows the block that the era begins with.
    public static func signedContext(
        of extra: SignedExtra,
        in chain: Chain
    ) throws(InvalidTransaction) -> SignedContext {
        let genesis = chain[System.blockHash, 0]
        var birth = genesis
        if case .mortal = extra.era {
            let current = chain.block
            guard let number = BlockNumber(exactly: extra.era.birth(at: current)),
                chain.contains(System.blockHash, number)
            else { throw .ancientBirthBlock }
            birth = chain[System.blockHash, number]
        }
        return SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: genesis,
            birthHash: birth
        )
    }

    /// Whether a transaction could be in the next block, or in one after the transactions before it.
    ///
    /// The signature is checked elsewhere; a nonce still to come is no error here, the pool lets it wait.
    ///
    /// - Throws: why it can never be included as things stand.
    public static func validate(
        _ extrinsic: CheckedExtrinsic,
        in chain: Chain
    ) throws(InvalidTransaction) -> ValidTransaction {
        guard let signer = extrinsic.signer, let extra = extrinsic.extra else { throw .call }
        guard signer != .zero else { throw .badSigner }
        guard extra.metadataHashMode == 0 else { throw .badProof }
        let info = chain[System.account, signer]
        guard extra.nonce.value >= info.nonce else { throw .stale }
        let cost = extrinsic.call.cost
        try requireRoom(for: cost, length: extrinsic.bytes.count, inEmptyBlock: true, chain)
        let fee = Fees.fee(of: cost, length: extrinsic.bytes.count, tip: extra.tip.value)
        try Fees.requirePayable(fee, by: signer, for: extrinsic.call, in: chain)
        try requireAllowed(extrinsic.call, from: signer, in: chain)
        let longevity: UInt64 =
            switch extra.era {
            case .immortal: .max
            case .mortal: extra.era.death(at: chain.block) - min(extra.era.death(at: chain.block), chain.block)
            }
        return ValidTransaction(
            priority: cost.dispatchClass == .operational ? 10_000_000_000 : 1,
            longevity: longevity
        )
    }

    static func requireNonce(_ nonce: Nonce, of signer: AccountID, in chain: Chain) throws(InvalidTransaction) {
        let expected = chain[System.account, signer].nonce
        guard nonce >= expected else { throw .stale }
        guard nonce == expected else { throw .future }
    }

    static func requireRoom(
        for cost: CallCost,
        length: Int,
        in chain: Chain
    ) throws(InvalidTransaction) {
        try requireRoom(for: cost, length: length, inEmptyBlock: false, chain)
    }

    private static func requireRoom(
        for cost: CallCost,
        length: Int,
        inEmptyBlock: Bool,
        _ chain: Chain
    ) throws(InvalidTransaction) {
        guard length <= 7_864_320 else { throw .exhaustsResources }
        let used = cost.weight.adding(Fees.baseWeight).refTime.value
        let so = inEmptyBlock ? nil : chain[System.blockWeight]
        let normal = so?.normal.refTime.value ?? 0
        let others = (so?.operational.refTime.value ?? 0).saturating(adding: so?.mandatory.refTime.value ?? 0)
        let total = normal.saturating(adding: others).saturating(adding: used)
        guard total <= weightLimit else { throw .exhaustsResources }
        if cost.dispatchClass == .normal {
            guard normal.saturating(adding: used) <= normalWeightLimit else { throw .exhaustsResources }
        }
    }

    /// What the chain's own rules forbid before a fee is taken: calls of sudo by others, and the protocol's guards.
    static func requireAllowed(
        _ call: RuntimeCall,
        from signer: AccountID,
        in chain: Chain
    ) throws(InvalidTransaction) {
        if case .sudo = call {
            guard chain[Sudo.key] == signer else { throw .badSigner }
        }
        try Subtensor.requireValid(call.protocolCall, from: signer, in: chain)
    }
}

extension UInt64 {
    /// The sum, or the largest number where it would be larger.
    fileprivate func saturating(adding other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
