import Primitives
public import Scale

/// What runtime this is. Clients cache metadata by genesis and `specVersion`.
// @Scale("sp_version::RuntimeVersion")
public struct RuntimeVersion: Equatable, Sendable {
    /// The name of the specification.
    public var specName: CowText
    /// The name of the implementation.
    public var implName: CowText
    /// The version of block authoring.
    public var authoringVersion: UInt32
    /// The version of the rules and of the metadata; our own counter, from 1000.
    public var specVersion: UInt32
    /// The version of the implementation.
    public var implVersion: UInt32
    /// The runtime APIs with their versions; none are listed here.
    public var apis: CowAPIs
    /// The version of the transaction format.
    public var transactionVersion: UInt32
    /// The version of the system's own formats, among them the state's: 1.
    public var systemVersion: UInt8

    /// This runtime.
    public static let current = RuntimeVersion(
        specName: CowText(content: "node-subtensor"),
        implName: CowText(content: "plexus"),
        authoringVersion: 1,
        specVersion: 1_000,
        implVersion: 1,
        apis: CowAPIs(content: []),
        transactionVersion: 1,
        systemVersion: 1
    )
}

/// A text that metadata knows as Rust's `Cow<str>`.
public struct CowText: ScaleNewtype, Hashable {
    /// The text.
    public var content: String

    public init(content: String) {
        self.content = content
    }

    public static let path = ["Cow"]
}

/// A list of runtime APIs that metadata knows as Rust's `Cow<[…]>`.
public struct CowAPIs: ScaleNewtype, Equatable {
    /// The hashed names with the versions.
    public var content: [Pair<Bytes8, UInt32>]

    public init(content: [Pair<Bytes8, UInt32>]) {
        self.content = content
    }

    public static let path = ["Cow"]
}
