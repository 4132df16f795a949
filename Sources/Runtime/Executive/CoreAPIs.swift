import Frame
import Primitives
import Scale

/// What runtime this is.
enum CoreAPI: RuntimeAPI {
    static let name = "Core"
    static let version: UInt32 = 5
    static let methods: [any RuntimeMethod] = [
        Method<Unit, RuntimeVersion>("version", [], "The runtime's version.") { _, _ in RuntimeVersion.current }
    ]
}

/// The nonce that an account's next transaction needs, as the state knows it.
enum AccountNonceAPI: RuntimeAPI {
    static let name = "AccountNonceApi"
    static let methods: [any RuntimeMethod] = [
        Method<One<AccountID>, UInt32>("account_nonce", ["account"], "The account's next nonce.") { input, chain in
            System.nonce(of: input.value, in: chain)
        }
    ]
}

/// Metadata in a version that the client chooses.
enum MetadataAPI: RuntimeAPI {
    static let name = "Metadata"
    static let version: UInt32 = 2
    static let methods: [any RuntimeMethod] = [
        Method<Unit, OpaqueMetadata>("metadata", [], "The metadata in version 14.") { _, chain in
            OpaqueMetadata(content: RuntimeMetadata.ofRuntime(chain.profile).version14())
        },
        Method<One<UInt32>, OpaqueMetadata?>("metadata_at_version", ["version"], "The metadata in a version.") {
            input,
            chain in
            switch input.value {
            case 14: OpaqueMetadata(content: RuntimeMetadata.ofRuntime(chain.profile).version14())
            case 15: OpaqueMetadata(content: RuntimeMetadata.ofRuntime(chain.profile).version15())
            default: nil
            }
        },
        Method<Unit, [UInt32]>("metadata_versions", [], "The versions that can be had.") { _, _ in [14, 15] },
    ]
}

/// Metadata as bytes with a length.
struct OpaqueMetadata: ScaleNewtype {
    var content: [UInt8]

    init(content: [UInt8]) {
        self.content = content
    }

    static let path = ["sp_core", "OpaqueMetadata"]
}

/// What a transaction would cost.
enum TransactionPaymentAPI: RuntimeAPI {
    static let name = "TransactionPaymentApi"
    static let version: UInt32 = 4
    static let methods: [any RuntimeMethod] = [
        Method<ExtrinsicQuery, RuntimeDispatchInfo>("query_info", ["uxt", "len"], "The weight and the fee.") {
            query,
            _ in
            let cost = query.cost
            return RuntimeDispatchInfo(
                weight: cost.weight,
                class: cost.dispatchClass,
                partialFee: Fees.fee(of: cost, length: Int(query.length))
            )
        },
        Method<ExtrinsicQuery, FeeDetails>(
            "query_fee_details",
            ["uxt", "len"],
            "The fee in its parts, without the tip."
        ) {
            query,
            _ in
            Fees.details(of: query.cost, length: Int(query.length))
        },
        Method<One<Weight>, Tao>("query_weight_to_fee", ["weight"], "The fee for a weight.") { input, _ in
            Fees.fee(of: input.value)
        },
        Method<One<UInt32>, Tao>("query_length_to_fee", ["length"], "The fee for a length.") { input, _ in
            Tao(UInt64(input.value))
        },
    ]
}

/// The weight and fee of a transaction.
// @Scale("pallet_transaction_payment::types::RuntimeDispatchInfo")
struct RuntimeDispatchInfo: Sendable, Equatable {
    /// What executing the call takes.
    var weight: Weight
    /// How a block makes room for it.
    var `class`: DispatchClass
    /// The fee without the tip, in rao.
    var partialFee: Tao
}

/// An extrinsic without its length prefix's guarantee, followed by its length in bytes.
struct ExtrinsicQuery: RuntimeInput {
    var cost: CallCost
    var length: UInt32

    init(from reader: inout ScaleReader) throws(ScaleError) {
        let rest = reader.readRest()
        guard rest.count > 4 else { throw .endOfInput(needed: 5, remaining: rest.count) }
        let extrinsic = try CheckedExtrinsic(bytes: Array(rest.dropLast(4)))
        length = try UInt32(scale: Array(rest.suffix(4)))
        cost = extrinsic.call.cost
    }

    func encode(to writer: inout ScaleWriter) {
        length.encode(to: &writer)
    }

    static func describe(in registry: inout TypeRegistry) -> TypeID {
        UInt32.describe(in: &registry)
    }

    static func describeParts(in registry: inout TypeRegistry) -> [TypeID] {
        [OpaqueExtrinsic.describe(in: &registry), UInt32.describe(in: &registry)]
    }
}

/// An extrinsic as bytes.
struct OpaqueExtrinsic: ScaleNewtype {
    var content: [UInt8]

    init(content: [UInt8]) {
        self.content = content
    }

    static let path = ["sp_runtime", "OpaqueExtrinsic"]
}
