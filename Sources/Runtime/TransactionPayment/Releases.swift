import Scale

/// Releases.
// @Scale("pallet_transaction_payment::Releases")
public enum Releases: UInt8, Equatable, Sendable {
    case v1Ancient
    case v2
}
