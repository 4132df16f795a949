public import Frame
public import Primitives
public import Scale

/// One account, the sudo key, may act as root: the administrator of a chain that has no other government yet.
public enum Sudo: Pallet {
    public static let name = "Sudo"
    public static let index: UInt8 = 12
    public static let storage: [any StorageItem] = [
        key
    ]

    /// The account that may act as root; nobody may where nothing is stored.
    public static let key = OptionalValue<AccountID>("Key")

    // @Scale("pallet_sudo::pallet::Call")
    public indirect enum Call: PalletCall, Sendable {
        /// Makes a call as root.
        case sudo(call: RuntimeCall)
        /// Makes a call as root, whatever it weighs: the block is charged the given weight.
        case sudoUncheckedWeight(call: RuntimeCall, weight: Weight)
        /// Hands the sudo key to another account.
        case setKey(new: MultiAddress)
        /// Makes a call in the name of any account.
        case sudoAs(who: MultiAddress, call: RuntimeCall)
        /// Gives the sudo key up for good.
        case removeKey
    }

    // @Scale("pallet_sudo::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A call was made as root; its result does not decide whether the extrinsic succeeds.
        case sudid(sudoResult: Outcome<Unit, DispatchError>)
        /// Another account holds the sudo key.
        case keyChanged(old: AccountID?, new: AccountID)
        /// Nobody holds the sudo key any more.
        case keyRemoved
        /// A call was made in the name of another account; its result does not decide whether the extrinsic succeeds.
        case sudoAsDone(sudoResult: Outcome<Unit, DispatchError>)
    }

    // @Scale("pallet_sudo::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// The caller does not hold the sudo key.
        case requireSudo
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSudo(origin, in: chain)
        if let nested = call.asRoot {
            sudo(nested, on: &chain)
        } else {
            try administer(call, on: &chain)
        }
        // Whoever holds the key pays no fee for using it.
        chain.correction.pays = .no
    }
}
