import Frame
import Primitives

// What is checked of a signed call before it runs: by the pool, and again wherever another call dispatches it.
// Source: `pallets/subtensor/src/extensions/subtensor.rs` and `guards/` of subtensor; `protocol.md` section 9.3.

extension Subtensor {
    /// Refuses a call that cannot succeed as things stand.
    ///
    /// - `call`: nil for a call of another pallet, of which only the signer is looked at.
    static func guardCall(_ call: Call?, from signer: AccountID, in chain: Chain) throws(Failure) {
        try guardColdkeySwap(call, from: signer, in: chain)
        guard let call else { return }
        try guardWeights(call, from: signer, in: chain)
        try guardWeightsRate(call, from: signer, in: chain)
        try guardNetworkRate(call, in: chain)
        try guardTake(call, from: signer, in: chain)
        try guardServing(call, from: signer, in: chain)
    }

    /// Refuses a call before it enters the pool or a block, with the code that clients know.
    static func requireValid(_ call: Call?, from signer: AccountID, in chain: Chain) throws(InvalidTransaction) {
        do {
            try guardCall(call, from: signer, in: chain)
        } catch {
            throw .custom(error.validityCode)
        }
    }

    /// Refuses calls of an account that has announced a swap of its coldkey, except those about the swap itself; once
    /// it is disputed, all calls.
    static func guardColdkeySwap(_ call: Call?, from signer: AccountID, in chain: Chain) throws(Failure) {
        guard chain.contains(coldkeySwapAnnouncements, signer) else { return }
        if chain.contains(coldkeySwapDisputes, signer) { throw .coldkeySwapDisputed }
        switch call {
        case .announceColdkeySwap, .swapColdkeyAnnounced, .disputeColdkeySwap, .clearColdkeySwapAnnouncement: return
        default: throw .coldkeySwapAnnounced
        }
    }

    private static func guardTake(_ call: Call, from signer: AccountID, in chain: Chain) throws(Failure) {
        switch call {
        case .decreaseTake(let hotkey, let take), .increaseTake(let hotkey, let take):
            do {
                try requireTakeSettable(take, of: hotkey, by: signer, in: chain)
            } catch {
                guard case .module(let module) = error, module.index == index,
                    let failure = Failure(rawValue: module.error.bytes.first ?? 0)
                else { return }
                throw failure
            }
        default:
            return
        }
    }
}
