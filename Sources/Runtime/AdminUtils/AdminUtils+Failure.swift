public import Frame
import Primitives
import Scale

extension AdminUtils {
    // @Scale("pallet_admin_utils::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// There is no subnet with this number.
        case subnetDoesNotExist
        /// There can be no more validators than neurons.
        case maxValidatorsLargerThanMaxUIds
        /// The subnet has more neurons than the new limit allows.
        case maxAllowedUIdsLessThanCurrentUIds
        /// An owner may not let bonds move more slowly than 975,000 parts in a million.
        case bondsMovingAverageMaxReached
        /// Only root may set a negative steepness.
        case negativeSigmoidSteepness
        /// The value lies outside its bounds.
        case valueNotInBounds
        /// The least number of neurons must be below their present number.
        case minAllowedUidsGreaterThanCurrentUids
        /// The least number of neurons must be below the greatest.
        case minAllowedUidsGreaterThanMaxAllowedUids
        /// The greatest number of neurons may not be below the least.
        case maxAllowedUidsLessThanMinAllowedUids
        /// No subnet may have more than 256 neurons.
        case maxAllowedUidsGreaterThanDefaultMaxAllowedUids
        /// The value makes no sense.
        case invalidValue
        /// The setting has no meaning for the root subnet.
        case notPermittedOnRootSubnet
        /// Nobody registers by proof of work any more.
        // @Name("POWRegistrationDisabled")
        case powRegistrationDisabled
        /// The call has no effect any more.
        case deprecated
    }
}
