public import Primitives

/// Who makes a call.
public enum Origin: Sendable, Equatable {
    /// The chain's administrator, or the chain itself.
    case root
    /// An account that signed.
    case signed(AccountID)
    /// Nobody: what a block's author puts into it.
    case none

    /// Refuses everybody but root.
    public func requireRoot() throws(DispatchError) {
        guard self == .root else { throw .badOrigin }
    }

    /// The account that signed.
    @discardableResult
    public func requireSigned() throws(DispatchError) -> AccountID {
        guard case .signed(let account) = self else { throw .badOrigin }
        return account
    }

    /// Refuses accounts and root.
    public func requireNone() throws(DispatchError) {
        guard self == .none else { throw .badOrigin }
    }

    /// The account that signed, nil for root; nobody is refused.
    public func requireSignedOrRoot() throws(DispatchError) -> AccountID? {
        switch self {
        case .root: nil
        case .signed(let account): account
        case .none: throw .badOrigin
        }
    }
}
