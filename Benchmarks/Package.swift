// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The measurements behind docs/performance.md, apart from the product so that building it never builds them.
let package = Package(
    name: "plexus-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "plexus", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
    targets: [
        .executableTarget(
            name: "plexus-bench",
            dependencies: [
                .product(name: "PlexusCore", package: "plexus"),
                .product(name: "PlexusChain", package: "plexus"),
                .product(name: "PlexusSandbox", package: "plexus"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        // The axon and its bare peer, loaded from outside: HTTP servers are in no other measurement.
        .executableTarget(
            name: "axon-servers",
            dependencies: [
                .product(name: "PlexusCore", package: "plexus"),
                .product(name: "PlexusNeuron", package: "plexus"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
    ]
)
