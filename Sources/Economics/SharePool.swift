public import Primitives

/// The stake that a hotkey holds for many coldkeys on one subnet, as shares of one value (protocol section 0.3).
///
/// The pool holds the value and the number of shares; each coldkey's own shares are kept by the caller.
public struct SharePool: Hashable, Sendable {
    /// What all shares are worth together, in rao.
    public var value: UInt64
    /// How many shares there are.
    public var shares: SafeFloat

    public init(value: UInt64, shares: SafeFloat) {
        self.value = value
        self.shares = shares
    }

    /// What `share` is worth, in rao, cut; nothing where there are no shares.
    public func value(of share: SafeFloat) -> UInt64 {
        SafeFloat(value).multiplied(by: share, over: shares)?.uint64 ?? 0
    }

    /// Changes the value for every holder alike. Ends at nothing and at the largest number.
    public mutating func updateAll(by change: Int64) {
        let (sum, overflow) = value.addingReportingOverflow(change.magnitude)
        if change < 0 {
            value -= min(value, change.magnitude)
        } else {
            value = overflow ? .max : sum
        }
    }

    /// Whether adding `change` for one holder gives any shares. Where it does not, the change is to be refused.
    public func givesShares(for change: Int64) -> Bool {
        shares.isZero || !shares(for: change).isZero
    }

    /// Changes the value for the holder of `share` alone, by issuing or taking back shares.
    public mutating func update(_ share: inout SafeFloat, by change: Int64) {
        if shares.isZero {
            shares = SafeFloat(change.magnitude)
            share = shares
        } else {
            let moved = shares(for: change)
            if change > 0 {
                shares = shares.adding(moved) ?? shares
                share = share.adding(moved) ?? share
            } else {
                shares = shares.subtracting(moved) ?? shares
                share = share.subtracting(moved) ?? share
            }
        }
        updateAll(by: change)
    }

    private func shares(for change: Int64) -> SafeFloat {
        SafeFloat(change.magnitude).multiplied(by: shares, over: SafeFloat(value)) ?? .zero
    }
}
