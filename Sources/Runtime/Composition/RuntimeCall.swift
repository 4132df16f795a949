public import Frame
import Scale

/// Every call that the runtime knows, by pallet.
// @Scale("node_subtensor_runtime::RuntimeCall")
public indirect enum RuntimeCall: Equatable, Sendable {
    case system(System.Call)
    // @Index(2)
    case timestamp(Timestamp.Call)
    // @Index(5)
    case balances(Balances.Call)
    // @Index(7)
    // @Name("SubtensorModule")
    case subtensor(Subtensor.Call)
    // @Index(11)
    case utility(Utility.Call)
    case sudo(Sudo.Call)
    // @Index(19)
    case adminUtils(AdminUtils.Call)
    // @Index(27)
    case crowdloan(Crowdloan.Call)
    // @Index(28)
    case swap(Swap.Call)
    // @Index(101)
    case audit(Audit.Call)
}

extension RuntimeCall {
    /// What the call costs, as its pallet declares.
    public var cost: CallCost {
        switch self {
        case .system(let call): call.cost
        case .timestamp(let call): call.cost
        case .balances(let call): call.cost
        case .subtensor(let call): call.cost
        case .utility(let call): call.cost
        case .sudo(let call): call.cost
        case .adminUtils(let call): call.cost
        case .crowdloan(let call): call.cost
        case .swap(let call): call.cost
        case .audit(let call): call.cost
        }
    }

    /// Executes the call and undoes it where it fails.
    ///
    /// Calls that dispatch calls come through here again, so every nested call is undone on its own.
    public func dispatch(from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try chain.transactional { (chain) throws(DispatchError) in
            try requireAllowed(from: origin, in: chain)
            switch self {
            case .system(let call): try System.dispatch(call, from: origin, on: &chain)
            case .timestamp(let call): try Timestamp.dispatch(call, from: origin, on: &chain)
            case .balances(let call): try Balances.dispatch(call, from: origin, on: &chain)
            case .subtensor(let call): try Subtensor.dispatch(call, from: origin, on: &chain)
            case .utility(let call): try Utility.dispatch(call, from: origin, on: &chain)
            case .sudo(let call): try Sudo.dispatch(call, from: origin, on: &chain)
            case .adminUtils(let call): try AdminUtils.dispatch(call, from: origin, on: &chain)
            case .crowdloan(let call): try Crowdloan.dispatch(call, from: origin, on: &chain)
            case .swap(let call): try Swap.dispatch(call, from: origin, on: &chain)
            case .audit(let call): try Audit.dispatch(call, from: origin, on: &chain)
            }
        }
    }

    /// The protocol guards calls of accounts wherever they come from: a batch is no way around the pool's checks.
    private func requireAllowed(from origin: Origin, in chain: Chain) throws(DispatchError) {
        guard case .signed(let signer) = origin else { return }
        do {
            try Subtensor.guardCall(protocolCall, from: signer, in: chain)
        } catch {
            throw Subtensor.refuse(error)
        }
    }

    /// The call of the protocol that this is; nil for one of another pallet.
    var protocolCall: Subtensor.Call? {
        guard case .subtensor(let call) = self else { return nil }
        return call
    }
}
