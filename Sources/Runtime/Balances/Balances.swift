public import Frame
public import Primitives
public import Scale

/// Accounts' TAO: what they hold, and how it moves. An account exists while it holds the existential deposit.
public enum Balances: Pallet {
    public static let name = "Balances"
    public static let index: UInt8 = 5
    public static let storage: [any StorageItem] = [
        totalIssuance, inactiveIssuance, account, locks, reserves,
    ]
    public static let constants: [any RuntimeConstant] = [
        existentialDeposit, maxLocks, maxReserves, maxFreezes,
    ]

    /// All TAO that exists, in rao.
    public static let totalIssuance = Value<Tao>("TotalIssuance", default: 0)

    /// TAO that takes no part in votes, in rao; always zero here.
    public static let inactiveIssuance = Value<Tao>("InactiveIssuance", default: 0)

    /// Balances kept outside the system's accounts; unused, since `System.Account` holds them.
    public static let account = Map<AccountID, AccountData>(
        "Account",
        .blake2_128Concat,
        default: AccountData()
    )

    /// Parts of balances that may not leave their accounts, by lock.
    public static let locks = Map<AccountID, WeakBoundedVec<BalanceLock>>("Locks", .blake2_128Concat, default: [])

    /// Named reserves by account.
    public static let reserves = Map<AccountID, BoundedVec<ReserveData>>("Reserves", .blake2_128Concat, default: [])

    /// The amount is below the existential deposit.
    public static let existentialDeposit = Constant<Tao>("ExistentialDeposit", 500)

    /// The most locks on one account.
    public static let maxLocks = Constant<UInt32>("MaxLocks", 50)

    /// The most named reserves of one account.
    public static let maxReserves = Constant<UInt32>("MaxReserves", 50)

    /// The most freezes of one account.
    public static let maxFreezes = Constant<UInt32>("MaxFreezes", 50)

    // @Scale("pallet_balances::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Moves TAO, even where nothing remains and the sender's account ends.
        case transferAllowDeath(dest: MultiAddress, value: Compact<Tao>)
        /// Moves TAO between any accounts. Root only.
        // @Index(2)
        case forceTransfer(source: MultiAddress, dest: MultiAddress, value: Compact<Tao>)
        /// Moves TAO, but never the last of it.
        case transferKeepAlive(dest: MultiAddress, value: Compact<Tao>)
        /// Moves everything that can be moved.
        case transferAll(dest: MultiAddress, keepAlive: Bool)
        /// Frees reserved TAO of an account. Root only.
        case forceUnreserve(who: MultiAddress, amount: Tao)
        /// Sets an account's free balance. Root only.
        // @Index(8)
        case forceSetBalance(who: MultiAddress, newFree: Compact<Tao>)
        /// Corrects the record of all TAO. Root only.
        case forceAdjustTotalIssuance(direction: AdjustmentDirection, delta: Compact<Tao>)
        /// Destroys TAO of the sender.
        case burn(value: Compact<Tao>, keepAlive: Bool)
    }

    // @Scale("pallet_balances::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// An account came into being with its first balance.
        case endowed(account: AccountID, freeBalance: Tao)
        /// An account ended with less than the existential deposit, which is gone.
        case dustLost(account: AccountID, amount: Tao)
        /// TAO moved.
        case transfer(from: AccountID, to: AccountID, amount: Tao)
        /// Root set a balance.
        case balanceSet(who: AccountID, free: Tao)
        /// TAO was reserved.
        case reserved(who: AccountID, amount: Tao)
        /// Reserved TAO was freed.
        case unreserved(who: AccountID, amount: Tao)
        /// Reserved TAO moved to another account.
        case reserveRepatriated(from: AccountID, to: AccountID, amount: Tao, destinationStatus: BalanceStatus)
        /// TAO came into an account.
        case deposit(who: AccountID, amount: Tao)
        /// TAO left an account.
        case withdraw(who: AccountID, amount: Tao)
        /// TAO was taken as a punishment.
        case slashed(who: AccountID, amount: Tao)
        /// New TAO came into an account.
        case minted(who: AccountID, amount: Tao)
        /// TAO of an account was destroyed.
        case burned(who: AccountID, amount: Tao)
        /// TAO was taken out of circulation for a while.
        case suspended(who: AccountID, amount: Tao)
        /// Suspended TAO came back.
        case restored(who: AccountID, amount: Tao)
        /// An account moved to the current accounting.
        case upgraded(who: AccountID)
        /// New TAO came into being, owned by nobody yet.
        case issued(amount: Tao)
        /// TAO that nobody owned ceased to be.
        case rescinded(amount: Tao)
        /// Part of a balance was locked.
        case locked(who: AccountID, amount: Tao)
        /// A lock was lifted.
        case unlocked(who: AccountID, amount: Tao)
        /// Part of a balance was frozen.
        case frozen(who: AccountID, amount: Tao)
        /// A freeze was lifted.
        case thawed(who: AccountID, amount: Tao)
        /// Root corrected the record of all TAO.
        case totalIssuanceForced(old: Tao, new: Tao)
    }

    // @Scale("pallet_balances::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// Part of the balance still vests.
        case vestingBalance
        /// A lock holds the balance.
        case liquidityRestrictions
        /// The balance is too low.
        case insufficientBalance
        /// ExistentialDeposit.
        case existentialDeposit
        /// The transfer would end the account.
        case expendability
        /// The account already vests.
        case existingVestingSchedule
        /// The account does not exist.
        case deadAccount
        /// The account has too many reserves.
        case tooManyReserves
        /// The account has too many holds.
        case tooManyHolds
        /// The account has too many freezes.
        case tooManyFreezes
        /// The issuance cannot be changed.
        case issuanceDeactivated
        /// A change of nothing is none.
        case deltaZero
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .transferAllowDeath(let dest, let value):
            try transferAllowDeath(dest: dest, value: value, from: origin, on: &chain)
        case .forceTransfer(let source, let dest, let value):
            try forceTransfer(source: source, dest: dest, value: value, from: origin, on: &chain)
        case .transferKeepAlive(let dest, let value):
            try transferKeepAlive(dest: dest, value: value, from: origin, on: &chain)
        case .transferAll(let dest, let keepAlive):
            try transferAll(dest: dest, keepAlive: keepAlive, from: origin, on: &chain)
        case .forceUnreserve(let who, let amount):
            try forceUnreserve(who: who, amount: amount, from: origin, on: &chain)
        case .forceSetBalance(let who, let newFree):
            try forceSetBalance(who: who, newFree: newFree, from: origin, on: &chain)
        case .forceAdjustTotalIssuance(let direction, let delta):
            try forceAdjustTotalIssuance(direction: direction, delta: delta, from: origin, on: &chain)
        case .burn(let value, let keepAlive):
            try burn(value: value, keepAlive: keepAlive, from: origin, on: &chain)
        }
    }
}
