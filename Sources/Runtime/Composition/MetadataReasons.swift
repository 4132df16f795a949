/// Why this runtime's metadata is other than the reference's, wherever it is.
///
/// Keys are those of ``MetadataFacts``; one that ends in `*` stands for all that begin so.
public enum MetadataReasons {
    /// Why a fact that both have differs.
    static let differences: [(key: String, reason: String)] = [
        (
            "constant System.Version",
            """
            The implementation is another, `specVersion` is our own counter (clients cache metadata by it), and the list \
            of runtime APIs is empty: clients take them from the metadata.
            """
        ),
        ("api TransactionPaymentApi.query_info", opaqueExtrinsic),
        ("api TransactionPaymentApi.query_fee_details", opaqueExtrinsic),
    ]

    /// Why there is what the reference lacks.
    static let additions: [(key: String, reason: String)] = [
        ("storage SubtensorModule.RootClaimType", rootClaims),
        ("call SubtensorModule.set_root_claim_type", rootClaims),
        ("event SubtensorModule.RootClaimTypeSet", rootClaims),
        ("storage SubtensorModule.NumRootClaim", rootClaimLimits),
        ("call SubtensorModule.sudo_set_num_root_claims", rootClaimLimits),
        ("error SubtensorModule.InvalidNumRootClaim", rootClaimLimits),
        ("error SubtensorModule.InvalidSubnetNumber", rootClaimLimits),
        (
            "storage SubtensorModule.SubnetEpochConsensus",
            "Ours: which consensus a subnet's epochs use. No client reads it; absent entries mean the reference's."
        ),
        ("pallet Audit", audit),
        ("storage Audit.*", audit),
        ("constant Audit.*", audit),
        ("call Audit.*", audit),
        ("event Audit.*", audit),
        ("error Audit.*", audit),
    ]

    private static let opaqueExtrinsic = """
        The extrinsic is opaque bytes with a length. The reference's type has the same bytes but wraps Ethereum \
        transactions, which this chain has none of; bittensor 10 and 11 pass the bytes on unread.
        """
    private static let audit =
        "Ours: validators commit to seeds and transcripts of hidden tests, where a subnet's owner turns it on."
    private static let rootClaims =
        "bittensor 10.5 reads and sets what becomes of root's dividends; spec_version 461 is without it."
    private static let rootClaimLimits =
        "Belongs to the claims of root's dividends as the reference has them beside spec_version 461."

    /// The recorded reason for a difference; nil where there is none.
    public static func reason(difference key: String) -> String? { find(key, in: differences) }

    /// The recorded reason for something that the reference lacks; nil where there is none.
    public static func reason(addition key: String) -> String? { find(key, in: additions) }

    private static func find(_ key: String, in reasons: [(key: String, reason: String)]) -> String? {
        reasons.first { matches($0.key, key) }?.reason
    }

    static func matches(_ pattern: String, _ key: String) -> Bool {
        pattern.hasSuffix("*") ? key.hasPrefix(pattern.dropLast()) : key == pattern
    }
}
