import Frame
import Primitives
import Scale

// Source: polkadot-sdk `pallet_sudo` 41.0.0 (`substrate/frame/sudo/src/lib.rs`), which the reference uses unchanged.
extension Sudo {
    /// Refuses everybody but the holder of the sudo key and root itself.
    ///
    /// - Throws: `requireSudo` for another account, `badOrigin` for an author's own extrinsic.
    static func requireSudo(_ origin: Origin, in chain: Chain) throws(DispatchError) {
        guard let signer = try origin.requireSignedOrRoot() else { return }
        try require(chain[key] == signer, or: .requireSudo)
    }

    /// Everything but calls as root, which nest most deeply and so are kept out of this larger frame of the stack.
    static func administer(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudo, .sudoUncheckedWeight:
            break
        case .setKey(let new):
            try setKey(new, on: &chain)
        case .sudoAs(let who, let call):
            try sudo(call, as: who, on: &chain)
        case .removeKey:
            removeKey(on: &chain)
        }
    }

    /// Makes a call as root and reports how it went.
    static func sudo(_ call: RuntimeCall, on chain: inout Chain) {
        let nested = call.dispatchNested(from: .root, filtered: false, on: &chain)
        emit(.sudid(sudoResult: nested.result), on: &chain)
    }

    /// Makes a call in the name of an account and reports how it went.
    ///
    /// - Throws: `cannotLookup` where the address stands for no account.
    static func sudo(_ call: RuntimeCall, as who: MultiAddress, on chain: inout Chain) throws(DispatchError) {
        guard let account = who.account else { throw .cannotLookup }
        let nested = call.dispatchNested(from: .signed(account), filtered: false, on: &chain)
        emit(.sudoAsDone(sudoResult: nested.result), on: &chain)
    }

    /// Hands the sudo key to another account.
    ///
    /// - Throws: `cannotLookup` where the address stands for no account.
    static func setKey(_ new: MultiAddress, on chain: inout Chain) throws(DispatchError) {
        guard let account = new.account else { throw .cannotLookup }
        let old = chain[key]
        chain[key] = account
        emit(.keyChanged(old: old, new: account), on: &chain)
    }

    /// Gives the sudo key up.
    static func removeKey(on chain: inout Chain) {
        chain[key] = nil
        emit(.keyRemoved, on: &chain)
    }
}

extension Sudo.Call {
    /// The call that is made as root, where this is such a call.
    var asRoot: RuntimeCall? {
        switch self {
        case .sudo(let call), .sudoUncheckedWeight(let call, _): call
        default: nil
        }
    }
}
