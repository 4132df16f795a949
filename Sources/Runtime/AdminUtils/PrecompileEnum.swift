import Scale

/// A contract that the runtime itself provides to the Ethereum machine. This runtime has no such machine; the switches
/// are kept because clients set them.
// @Scale("pallet_admin_utils::pallet::PrecompileEnum")
public enum PrecompileEnum: UInt8, Equatable, Sendable {
    case balanceTransfer
    case staking
    case subnet
    case metagraph
    case neuron
    case uidLookup
    case alpha
    case crowdloan
    case proxy
    case leasing
    case addressMapping
    case votingPower
    case accountBalance
    case scheduler
    case drand
    case timestamp
    case runtimeConfiguration
    case precompileRegistry
}
