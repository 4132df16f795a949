import Frame
import Primitives
import Runtime
import Scale
import State

/// A chain in memory that makes its blocks at once, by the same executive as every other chain.
///
/// Signatures are taken as verified: the executive leaves their check to the pool, which is not in the experiment.
struct LabChain {
    /// What came of a call that was sent.
    enum Outcome {
        /// It took effect.
        case accepted
        /// It is in the block, with no effect but its fee.
        case failed(DispatchError)
        /// It cannot be in the block.
        case refused(InvalidTransaction)
    }

    let profile: Profile
    /// The last block.
    private(set) var header: Header
    /// The state after it.
    private(set) var state: StateView
    /// The state of the block in progress.
    var chain: Chain
    private var extrinsics: [[UInt8]] = []
    private var time: UInt64 = 1_700_000_000_000

    init(_ genesis: StateView, profile: Profile) {
        self.profile = profile
        state = genesis
        header = Genesis.header(of: genesis)
        chain = Chain(genesis, profile: profile)
    }

    /// Begins the next block with the block step and its time.
    mutating func beginBlock() throws(LabError) {
        time += profile.slotMilliseconds
        chain = Chain(state, profile: profile)
        extrinsics = []
        Executive.initializeBlock(
            after: header,
            parentHash: header.hash,
            slot: Aura.slot(at: time, in: profile).content,
            on: &chain
        )
        let call = RuntimeCall.timestamp(.set(now: Compact(time)))
        do {
            let inherent = try CheckedExtrinsic(bytes: Extrinsic(signature: nil, call: call.scaleEncoded).wireBytes)
            try Executive.applyInherent(inherent, index: 0, on: &chain)
            extrinsics.append(inherent.bytes)
        } catch {
            throw .blockNotBegun("\(error)")
        }
    }

    /// Sends a call as a signed transaction.
    mutating func send(_ call: [UInt8], from signer: AccountID) throws(LabError) -> Outcome {
        let nonce = System.nonce(of: signer, in: chain)
        guard let signature = Bytes64([UInt8](repeating: 0, count: 64)) else {
            throw .unreadableCall("no signature")
        }
        let envelope = ExtrinsicSignature(
            address: .id(signer),
            signature: .ed25519(signature),
            extra: SignedExtra(nonce: nonce)
        )
        let extrinsic: CheckedExtrinsic
        do {
            extrinsic = try CheckedExtrinsic(bytes: Extrinsic(signature: envelope, call: call).wireBytes)
        } catch {
            throw .unreadableCall("\(error)")
        }
        do {
            let outcome = try Executive.apply(extrinsic, index: UInt32(clamping: extrinsics.count), on: &chain)
            extrinsics.append(extrinsic.bytes)
            switch outcome {
            case .success: return .accepted
            case .failure(let error): return .failed(error)
            }
        } catch {
            return .refused(error)
        }
    }

    /// Ends the block.
    mutating func endBlock() {
        (header, state) = Executive.finalizeBlock(extrinsics: extrinsics, on: &chain)
    }
}

/// Why an experiment cannot go on.
public enum LabError: Error, Equatable, Sendable {
    /// A block's own extrinsic was refused.
    case blockNotBegun(String)
    /// The experiment made a call whose bytes the runtime cannot read.
    case unreadableCall(String)
    /// A call that prepares the experiment was refused.
    case notPrepared(call: String, reason: String)
    /// A setting is out of bounds.
    case badSetting(String)
}

extension LabError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .blockNotBegun(let reason): "a block could not begin: \(reason)"
        case .unreadableCall(let reason): "the runtime cannot read a call that the experiment made: \(reason)"
        case .notPrepared(let call, let reason): "the experiment could not begin, \(call) gave \(reason)"
        case .badSetting(let reason): reason
        }
    }
}
