public import Primitives
public import Scale

/// What becomes of the alpha that a coldkey's stake on root earns.
// @Scale("pallet_subtensor::pallet::RootClaimTypeEnum")
public enum RootClaimType: Hashable, Sendable {
    /// It is sold, and the TAO is staked on root.
    case swap
    /// It is kept as stake on the subnet that it comes from.
    case keep
    /// It is kept on these subnets and sold elsewhere.
    case keepSubnets(subnets: ScaleSet<NetUID>)
}
