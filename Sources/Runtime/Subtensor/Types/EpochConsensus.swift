import Scale

/// How a subnet's weights become emission. The names are of the newest runtime, whose clients ask for them.
// @Scale("pallet_subtensor::pallet::EpochConsensus")
public enum EpochConsensus: UInt8, Equatable, Sendable {
    /// By consensus among validators.
    case yuma
    /// Not at all: the emission is withheld. Cannot be chosen yet.
    case null
}
