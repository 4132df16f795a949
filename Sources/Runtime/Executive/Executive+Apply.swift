public import Frame
import Primitives
import Scale

/// What came of an extrinsic that was included.
public enum ApplyOutcome: Sendable, Equatable {
    /// The call took effect.
    case success
    /// The call had no effect but its fee.
    case failure(DispatchError)
}

extension Executive {
    /// Executes an extrinsic of the author's own; it must not fail.
    public static func applyInherent(
        _ extrinsic: CheckedExtrinsic,
        index: UInt32,
        on chain: inout Chain
    ) throws(InvalidTransaction) {
        chain.phase = .applyExtrinsic(index)
        chain.correction = DispatchCorrection()
        guard extrinsic.signer == nil else { throw .badSigner }
        do {
            try extrinsic.call.dispatch(from: .none, on: &chain)
        } catch {
            throw .badMandatory
        }
        conclude(.success, cost: extrinsic.call.cost, on: &chain)
    }

    /// Executes a signed extrinsic whose signature was verified.
    ///
    /// - Throws: why it cannot be in this block; then nothing has changed.
    public static func apply(
        _ extrinsic: CheckedExtrinsic,
        index: UInt32,
        on chain: inout Chain
    ) throws(InvalidTransaction) -> ApplyOutcome {
        guard let signer = extrinsic.signer, let extra = extrinsic.extra else { throw .badSigner }
        let call = extrinsic.call
        let cost = call.cost
        chain.phase = .applyExtrinsic(index)
        chain.correction = DispatchCorrection()
        return try chain.transactional { (chain) throws(InvalidTransaction) in
            try requireNonce(extra.nonce.value, of: signer, in: chain)
            try requireRoom(for: cost, length: extrinsic.bytes.count, in: chain)
            let fee = Fees.fee(of: cost, length: extrinsic.bytes.count, tip: extra.tip.value)
            // A position too small for a fee in alpha keeps the extrinsic out; it is not taken instead of the fee.
            try Fees.requirePayable(fee, by: signer, for: call, in: chain)
            let paid = try Fees.charge(fee, to: signer, for: call, on: &chain)
            try requireAllowed(call, from: signer, in: chain)
            var info = chain[System.account, signer]
            info.nonce &+= 1
            chain[System.account, signer] = info

            let outcome = dispatch(call, from: signer, on: &chain)
            let actual = actualFee(of: cost, length: extrinsic.bytes.count, tip: extra.tip.value, in: chain)
            Fees.settle(paid, actual: min(actual, fee), tip: extra.tip.value, signer: signer, on: &chain)
            conclude(outcome, cost: cost, on: &chain)
            return outcome
        }
    }

    private static func dispatch(_ call: RuntimeCall, from signer: AccountID, on chain: inout Chain) -> ApplyOutcome {
        do {
            try call.requireUnfiltered()
            try call.dispatch(from: .signed(signer), on: &chain)
            return .success
        } catch {
            return .failure(error)
        }
    }

    private static func actualFee(of cost: CallCost, length: Int, tip: Tao, in chain: Chain) -> Tao {
        guard chain.correction.pays == .yes else { return tip }
        var actual = cost
        if let weight = chain.correction.actualWeight, weight.refTime.value < cost.weight.refTime.value {
            actual.weight = weight
        }
        return Fees.fee(of: actual, length: length, tip: tip)
    }

    /// Reports how the extrinsic went and counts its weight.
    private static func conclude(_ outcome: ApplyOutcome, cost: CallCost, on chain: inout Chain) {
        let pays: Pays = cost.pays == .no ? .no : chain.correction.pays
        let used = (chain.correction.actualWeight ?? cost.weight).adding(Fees.baseWeight)
        var total = chain[System.blockWeight]
        switch cost.dispatchClass {
        case .normal: total.normal = total.normal.adding(used)
        case .operational: total.operational = total.operational.adding(used)
        case .mandatory: total.mandatory = total.mandatory.adding(used)
        }
        chain[System.blockWeight] = total
        let info = DispatchEventInfo(weight: used, class: cost.dispatchClass, paysFee: pays)
        switch outcome {
        case .success: System.emit(.extrinsicSuccess(dispatchInfo: info), on: &chain)
        case .failure(let error):
            System.emit(.extrinsicFailed(dispatchError: error, dispatchInfo: info), on: &chain)
        }
    }
}
