public import Frame
public import Primitives
import Scale

extension AdminUtils {
    // @Scale("pallet_admin_utils::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A precompiled contract was switched on or off.
        case precompileUpdated(precompileId: PrecompileEnum, enabled: Bool)
        /// A subnet was set to compute bonds by Yuma 3, or no longer.
        case yuma3EnableToggled(netuid: NetUID, enabled: Bool)
        /// A subnet was set to let miners reset their bonds, or no longer.
        case bondsResetToggled(netuid: NetUID, enabled: Bool)
        /// A subnet's price of registration halves in another number of blocks.
        case burnHalfLifeSet(netuid: NetUID, burnHalfLife: UInt16)
        /// A subnet's price of registration grows by another factor with each registration.
        case burnIncreaseMultSet(netuid: NetUID, burnIncreaseMult: U64F64)
        /// A subnet's pool receives emission, or no longer.
        case subnetEmissionEnabledSet(netuid: NetUID, enabled: Bool)
    }
}
