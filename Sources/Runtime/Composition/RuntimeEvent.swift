import Frame
import Scale

/// Every event that the runtime knows, by pallet.
// @Scale("node_subtensor_runtime::RuntimeEvent")
public enum RuntimeEvent: Equatable, Sendable {
    case system(System.Event)
    // @Index(5)
    case balances(Balances.Event)
    case transactionPayment(TransactionPayment.Event)
    // @Name("SubtensorModule")
    case subtensor(Subtensor.Event)
    // @Index(11)
    case utility(Utility.Event)
    case sudo(Sudo.Event)
    // @Index(19)
    case adminUtils(AdminUtils.Event)
    // @Index(27)
    case crowdloan(Crowdloan.Event)
    // @Index(28)
    case swap(Swap.Event)
    // @Index(101)
    case audit(Audit.Event)
}

/// Every error that the runtime knows, by pallet; only metadata speaks of it.
// @Scale("node_subtensor_runtime::RuntimeError")
public enum RuntimeError: Equatable, Sendable {
    case system(System.Failure)
    // @Index(5)
    case balances(Balances.Failure)
    // @Index(7)
    // @Name("SubtensorModule")
    case subtensor(Subtensor.Failure)
    // @Index(11)
    case utility(Utility.Failure)
    case sudo(Sudo.Failure)
    // @Index(19)
    case adminUtils(AdminUtils.Failure)
    // @Index(27)
    case crowdloan(Crowdloan.Failure)
    // @Index(28)
    case swap(Swap.Failure)
    // @Index(101)
    case audit(Audit.Failure)
}
