import Frame
public import Primitives
public import Scale

/// A call that is kept to be made later: a short one as it is, a long one by its hash.
// @Scale("frame_support::traits::preimages::Bounded")
public enum BoundedCall: Equatable, Sendable {
    /// By its hash alone; an old form.
    case legacy(hash: Hash256)
    /// The call's bytes, 128 at most.
    case inline(BoundedVec<UInt8>)
    /// By its hash and length; the bytes are with the preimages.
    case lookup(hash: Hash256, len: UInt32)
}

/// Bytes that are kept by their hash, as long as anything asks for them. Only what stores calls is here: nobody can
/// leave bytes of his own.
///
/// Source: `pallet_preimage` of polkadot-sdk, `StorePreimage` and `QueryPreimage`, by behaviour.
enum Preimages: Pallet {
    static let name = "Preimage"
    static let index: UInt8 = 14
    static let storage: [any StorageItem] = [requestStatusFor, preimageFor]

    /// Who asks for bytes, by their hash.
    static let requestStatusFor = OptionalMap<Hash256, PreimageStatus>("RequestStatusFor", .identity)

    /// Bytes by their hash and length.
    static let preimageFor = OptionalMap<Pair<Hash256, UInt32>, BoundedVec<UInt8>>("PreimageFor", .identity)

    /// The longest call that is kept as it is, in bytes.
    static let inlineLimit = 128
    /// The longest that is kept at all, in bytes: 4 MiB.
    static let sizeLimit = 4 * 1_024 * 1_024

    /// Keeps a call.
    ///
    /// - Throws: `exhausted` for one that is too long.
    static func bound(_ call: RuntimeCall, on chain: inout Chain) throws(DispatchError) -> BoundedCall {
        let bytes = call.scaleEncoded
        if bytes.count <= inlineLimit { return .inline(BoundedVec(bytes)) }
        guard bytes.count <= sizeLimit else { throw .exhausted }
        let hash = Hash256.blake2b(bytes)
        let length = UInt32(truncatingIfNeeded: bytes.count)
        var status = PreimageStatus.requested(maybeTicket: nil, count: 1, maybeLen: length)
        if case .requested(let ticket, let count, _) = chain[requestStatusFor, hash] {
            let (next, overflow) = count.addingReportingOverflow(1)
            status = .requested(maybeTicket: ticket, count: overflow ? .max : next, maybeLen: length)
        }
        chain[requestStatusFor, hash] = status
        chain[preimageFor, Pair(hash, length)] = BoundedVec(bytes)
        return .lookup(hash: hash, len: length)
    }

    /// A call that is kept; nil where it is not there or cannot be read.
    static func call(_ bounded: BoundedCall, in chain: Chain) -> RuntimeCall? {
        let bytes: [UInt8]?
        switch bounded {
        case .legacy: bytes = nil
        case .inline(let stored): bytes = stored.elements
        case .lookup(let hash, let length): bytes = chain[preimageFor, Pair(hash, length)]?.elements
        }
        guard let bytes else { return nil }
        var reader = ScaleReader(bytes)
        guard let call = try? RuntimeCall(from: &reader), reader.remaining == 0 else { return nil }
        return call
    }

    /// Forgets a call, unless something else asks for the same bytes.
    static func drop(_ bounded: BoundedCall, on chain: inout Chain) {
        guard case .lookup(let hash, let length) = bounded,
            case .requested(let ticket, let count, _) = chain[requestStatusFor, hash]
        else { return }
        if count > 1 {
            chain[requestStatusFor, hash] = .requested(maybeTicket: ticket, count: count - 1, maybeLen: length)
        } else {
            chain[requestStatusFor, hash] = nil
            chain[preimageFor, Pair(hash, length)] = nil
        }
    }
}

/// Who asks for bytes that are kept by their hash.
// @Scale("pallet_preimage::RequestStatus")
public enum PreimageStatus: Equatable, Sendable {
    /// Nobody; an account holds them with TAO.
    case unrequested(ticket: Pair<AccountID, Tao>, len: UInt32)
    /// So many parts of the chain.
    case requested(maybeTicket: Pair<AccountID, Tao>?, count: UInt32, maybeLen: UInt32?)
}
