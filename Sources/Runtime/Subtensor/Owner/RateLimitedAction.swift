/// An action that may be taken only once in so many blocks.
///
/// Source: `TransactionType` of subtensor's `utils/rate_limiting.rs`.
enum RateLimitedAction: Equatable, Sendable {
    /// Naming a hotkey's children.
    case setChildren
    /// Setting what a child hotkey keeps.
    case setChildkeyTake
    /// Registering a subnet; one limit for everybody.
    case registerNetwork
    /// Asking for newer validators.
    case setWeightsVersionKey
    /// Naming another hotkey as the owner's.
    case setSubnetOwnerHotkey
    /// Changing one of a subnet's settings as its owner.
    case ownerHyperparameter(Hyperparameter)
    /// Changing the number of mechanisms.
    case mechanismCount
    /// Changing how mechanisms share the emission.
    case mechanismEmission
    /// Removing neurons to make a subnet smaller.
    case trimUids
    /// Buying alpha to destroy it.
    case addStakeBurn
    /// Changing the tempo as the owner.
    case tempo

    /// The number by which `TransactionKeyLastBlock` knows the action.
    var number: UInt16 {
        switch self {
        case .setChildren: 0
        case .setChildkeyTake: 1
        case .registerNetwork: 3
        case .setWeightsVersionKey: 4
        case .setSubnetOwnerHotkey: 5
        case .ownerHyperparameter: 6
        case .mechanismCount: 7
        case .mechanismEmission: 8
        case .trimUids: 9
        case .addStakeBurn: 10
        case .tempo: 11
        }
    }
}
