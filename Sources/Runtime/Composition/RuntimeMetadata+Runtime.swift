public import Frame
import Primitives
import Scale

extension RuntimeMetadata {
    /// The metadata of this runtime.
    public static func ofRuntime(_ profile: Profile) -> RuntimeMetadata {
        RuntimeMetadata(
            profile: profile,
            pallets: [
                System.self, Timestamp.self, Aura.self, Balances.self, TransactionPayment.self, Subtensor.self,
                Utility.self, Sudo.self, AdminUtils.self, Crowdloan.self, Swap.self,
                AlphaAssets.self, Audit.self,
            ],
            apis: RuntimeAPIs.all,
            extrinsic: ExtrinsicTypes(
                call: RuntimeCall.self,
                event: RuntimeEvent.self,
                error: RuntimeError.self,
                address: MultiAddress.self,
                signature: MultiSignature.self,
                extensions: signedExtensions
            )
        )
    }

    /// The thirteen extensions whose order the signed bytes follow. Source: `wire.md` section 2.5.
    private static let signedExtensions: [SignedExtension] = [
        SignedExtension("CheckNonZeroSender"),
        SignedExtension("CheckSpecVersion", additional: UInt32.self),
        SignedExtension("CheckTxVersion", additional: UInt32.self),
        SignedExtension("CheckGenesis", additional: Hash256.self),
        SignedExtension("CheckMortality", extra: Era.self, additional: Hash256.self),
        SignedExtension("CheckNonce", extra: Compact<UInt32>.self),
        SignedExtension("CheckWeight"),
        SignedExtension("ChargeTransactionPayment", extra: Compact<Tao>.self),
        SignedExtension("SudoTransactionExtension"),
        SignedExtension("CheckShieldedTxValidity"),
        SignedExtension("SubtensorTransactionExtension"),
        SignedExtension("DrandPriority"),
        SignedExtension("CheckMetadataHash", extra: MetadataHashMode.self, additional: Bytes32?.self),
    ]
}

/// Whether a signature covers a hash of the metadata.
// @Scale("frame_metadata_hash_extension::Mode")
enum MetadataHashMode: UInt8, Sendable, Equatable {
    case disabled, enabled
}
