public import Primitives

/// Over how many blocks locks fade and conviction grows, each to the e-th part.
public struct LockRates: Equatable, Sendable {
    /// For the locked stake of a lock that decays (`UnlockRate`); zero lets it fade at once.
    public var unlock: UInt64
    /// For conviction (`MaturityRate`); zero lets it follow at once.
    public var maturity: UInt64

    public init(unlock: UInt64, maturity: UInt64) {
        self.unlock = unlock
        self.maturity = maturity
    }

    /// What is left of one after `blocks`: e^(-blocks / rate), the quotient cut and not below -40.
    public static func decay(over blocks: UInt64, rate: UInt64) -> U64F64 {
        guard blocks != 0 else { return .one }
        guard rate != 0 else { return .zero }
        let least: I64F64 = -40
        let ratio = I64F64(saturating: 0 - Int128(blocks)).checkedDiv(I64F64(saturating: rate)) ?? least
        guard let decay = Swift.max(ratio, least).exp(), decay.bits >= 0 else { return .zero }
        return U64F64(saturating: decay)
    }
}

/// What kind of lock a lock is; locks of one kind to one hotkey are added up.
public struct LockRole: Hashable, Sendable {
    /// Whether it is to the hotkey of the subnet's owner; its conviction is full from the start.
    public var favorsOwner: Bool
    /// Whether its stake stays locked until the coldkey says otherwise.
    public var isPerpetual: Bool

    public init(favorsOwner: Bool, isPerpetual: Bool) {
        self.favorsOwner = favorsOwner
        self.isPerpetual = isPerpetual
    }

    /// All four kinds: ordinary ones first, of each the perpetual one first.
    public static let all = [
        LockRole(favorsOwner: false, isPerpetual: true), LockRole(favorsOwner: false, isPerpetual: false),
        LockRole(favorsOwner: true, isPerpetual: true), LockRole(favorsOwner: true, isPerpetual: false),
    ]
}

/// Stake that a coldkey has locked on a subnet in favour of a hotkey, or many such locks together.
///
/// Source: `ConvictionModel` in `staking/lock.rs` of subtensor, by behaviour (`protocol.md` section 4.7).
public struct StakeLock: Equatable, Sendable {
    /// What is locked, in rao of alpha.
    public var mass: Alpha
    /// How much of it counts for the hotkey, in rao of alpha; it grows as long as the stake stays locked.
    public var conviction: U64F64
    /// The block that both belong to.
    public var lastUpdate: UInt64

    public init(mass: Alpha = .zero, conviction: U64F64 = .zero, lastUpdate: UInt64) {
        self.mass = mass
        self.conviction = conviction
        self.lastUpdate = lastUpdate
    }

    /// The amount below which both parts count as nothing, in rao.
    public static let dustLimit: UInt64 = 100

    /// Whether the lock is not worth keeping.
    public var isDust: Bool {
        mass < Alpha(Self.dustLimit) && conviction < U64F64(saturating: Self.dustLimit)
    }

    /// Whether there is neither stake nor conviction.
    public var isEmpty: Bool { mass.isZero && conviction.isZero }

    /// The lock as it is in block `now`. Dust becomes nothing.
    public func rolled(to now: UInt64, _ rates: LockRates, as role: LockRole) -> StakeLock {
        var rolled = self
        if now > lastUpdate {
            let blocks = now - lastUpdate
            rolled.conviction = matured(over: blocks, rates, isPerpetual: role.isPerpetual)
            if !role.isPerpetual {
                let left = LockRates.decay(over: blocks, rate: rates.unlock)
                rolled.mass = Alpha(left.saturatingMul(U64F64(saturating: mass.rawValue)).uint64)
            }
            rolled.lastUpdate = now
        }
        if role.favorsOwner { rolled.conviction = U64F64(saturating: rolled.mass.rawValue) }
        if rolled.isDust {
            rolled.mass = .zero
            rolled.conviction = .zero
        }
        return rolled
    }

    /// The conviction after `blocks`: what is left of the old, and what the locked stake has added meanwhile.
    private func matured(over blocks: UInt64, _ rates: LockRates, isPerpetual: Bool) -> U64F64 {
        let maturity = LockRates.decay(over: blocks, rate: rates.maturity)
        let stake = U64F64(saturating: mass.rawValue)
        let added: U64F64
        if isPerpetual {
            added = stake.saturatingMul(U64F64.one.saturatingSub(maturity))
        } else {
            added = stake.saturatingMul(Self.growth(over: blocks, rates, maturity: maturity))
        }
        return maturity.saturatingMul(conviction).saturatingAdd(added)
    }

    /// How much of a fading lock's stake becomes conviction in `blocks` and is still there at their end.
    private static func growth(over blocks: UInt64, _ rates: LockRates, maturity: U64F64) -> U64F64 {
        guard rates.unlock != rates.maturity else {
            return U64F64(saturating: blocks).safeDiv(U64F64(saturating: rates.maturity)).saturatingMul(maturity)
        }
        guard rates.unlock != 0, rates.maturity != 0 else { return .zero }
        let unlock = LockRates.decay(over: blocks, rate: rates.unlock)
        let difference = I64F64(saturating: unlock).saturatingSub(I64F64(saturating: maturity))
        let rateDifference = I64F64(saturating: Int128(rates.unlock) - Int128(rates.maturity))
        let growth = I64F64(saturating: rates.unlock).saturatingMul(difference).checkedDiv(rateDifference) ?? .zero
        return growth.bits > 0 ? U64F64(saturating: growth) : .zero
    }

    /// Both locks together; the later block counts.
    public func adding(_ other: StakeLock) -> StakeLock {
        StakeLock(
            mass: mass.saturatingAdd(other.mass),
            conviction: conviction.saturatingAdd(other.conviction),
            lastUpdate: Swift.max(lastUpdate, other.lastUpdate)
        )
    }

    /// The lock without some stake and conviction; neither falls below nothing.
    public func subtracting(_ part: StakeLock) -> StakeLock {
        StakeLock(
            mass: mass.saturatingSub(part.mass),
            conviction: conviction.saturatingSub(part.conviction),
            lastUpdate: lastUpdate
        )
    }

    /// What a transfer of `amount` of the locked stake takes along: that much of it at most, and conviction in
    /// proportion, the proportion cut first.
    public func share(of amount: Alpha) -> StakeLock {
        let moved = min(amount, mass)
        guard !moved.isZero else { return StakeLock(lastUpdate: lastUpdate) }
        let proportion = U64F64(saturating: moved.rawValue).safeDiv(U64F64(saturating: mass.rawValue))
        return StakeLock(mass: moved, conviction: conviction.saturatingMul(proportion), lastUpdate: lastUpdate)
    }

    /// What is left where `amount` is taken out by force: conviction shrinks in proportion, the proportion cut first.
    public func reduced(by amount: Alpha, at now: UInt64) -> StakeLock {
        let left = mass.saturatingSub(amount)
        guard !left.isZero else { return StakeLock(lastUpdate: now) }
        let removed = U64F64(saturating: amount.rawValue).safeDiv(U64F64(saturating: mass.rawValue))
        let kept = conviction.saturatingMul(U64F64.one.saturatingSub(removed))
        return StakeLock(mass: left, conviction: kept, lastUpdate: now)
    }
}
