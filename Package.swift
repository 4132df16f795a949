// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let nio = "swift-nio"
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// What speaks WebSocket and HTTP/1.1 itself.
let sockets: [Target.Dependency] = [
    .product(name: "NIOCore", package: nio),
    .product(name: "NIOPosix", package: nio),
    .product(name: "NIOHTTP1", package: nio),
    .product(name: "NIOWebSocket", package: nio),
]

/// What serves and calls HTTP through the ecosystem's server and client.
let web: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "AsyncHTTPClient", package: "async-http-client"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: nio),
    .product(name: "NIOPosix", package: nio),
    .product(name: "NIOHTTP1", package: nio),
]

/// A library target of ours and its test target.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    testing: [Target.Dependency] = [],
    resources: [Resource]? = nil
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.byName(name: name), "TestSupport"] + dependencies + testing,
            swiftSettings: strict
        ),
    ]
}

let core: [Target] =
    module("Scale")
    + module("ScaleExpansion")
    + module("ChainCrypto", ["CSodium"])
    + module("Primitives", ["Scale", "ChainCrypto"])
    + module("Economics", ["Primitives"])
    + module("State", ["Primitives", "ChainCrypto"])
    + module("Frame", ["State", "Primitives", "Scale", "ChainCrypto"])
    + module("Runtime", ["Frame", "Economics", "State", "Primitives", "Scale", "ChainCrypto"])

let shell: [Target] =
    module("Storage", ["CRocks", "State", "Primitives", "Scale", "ChainCrypto"])
    + module("Engine", ["Storage", "Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto"])
    + module(
        "RPC",
        ["Engine", "Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto"] + sockets + [logging],
        testing: ["Storage"]
    )
    + module("Client", ["Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto"] + sockets)
    + module("Lab", ["Runtime", "Frame", "Economics", "State", "Primitives", "Scale", "ChainCrypto"])
    + module("Evaluation", ["Primitives", "ChainCrypto"])
    + module("Sandbox", ["CSandbox"])
    + module(
        "Tasks",
        ["Evaluation", "Sandbox", "ChainCrypto", .product(name: "Yams", package: "Yams")]
    )
    + module(
        "Neuron",
        ["Client", "Tasks", "Evaluation", "Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto"]
            + web + [logging]
    )
    + module(
        "Gateway",
        ["Client", "Neuron", "Evaluation", "Primitives", "ChainCrypto"] + web + [logging, lifecycle]
    )
    + module(
        "Explorer",
        [
            "Client", "Evaluation", "Runtime", "Economics", "Frame", "State", "Primitives", "Scale", "ChainCrypto",
        ] + web + [logging]
    )
    + module(
        "NodeKit",
        [
            "RPC", "Engine", "Storage", "Runtime", "Frame", "State", "Client", "Neuron", "Tasks", "Sandbox",
            "Evaluation", "Economics", "Primitives", "Scale", "ChainCrypto",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOCore", package: nio),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        ] + [logging, lifecycle]
    )

let package = Package(
    name: "plexus",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "plexus", targets: ["plexus"]),
        // For Benchmarks/, a package of its own.
        .library(
            name: "PlexusCore",
            targets: ["Scale", "ChainCrypto", "Primitives", "Economics", "State", "Frame", "Runtime"]
        ),
        .library(name: "PlexusChain", targets: ["Engine", "Client"]),
        .library(name: "PlexusNeuron", targets: ["Neuron"]),
        .library(name: "PlexusSandbox", targets: ["Sandbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: core + shell + [
        .systemLibrary(
            name: "CSodium",
            pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]
        ),
        .target(name: "CSandbox"),
        .systemLibrary(
            name: "CRocks",
            pkgConfig: "rocksdb",
            providers: [.apt(["librocksdb-dev"]), .brew(["rocksdb"])]
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(name: "scale-expand", dependencies: ["ScaleExpansion"], swiftSettings: strict),
        .executableTarget(
            name: "plexus",
            dependencies: [
                "NodeKit", "Lab", "Neuron", "Tasks", "Evaluation", "Client", "Engine", "Storage", "RPC", "Gateway",
                "Explorer", "Runtime", "Frame", "Primitives", "ChainCrypto",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Fuzzing",
            dependencies: [
                "NodeKit", "Neuron", "RPC", "Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto",
                "TestSupport",
            ],
            path: "Tests/Fuzzing",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "plexus-fuzz",
            dependencies: ["Fuzzing"],
            path: "Tests/FuzzRun",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "plexus-kills",
            dependencies: [
                "Engine", "Storage", "Runtime", "Frame", "State", "Primitives", "Scale", "ChainCrypto",
            ],
            path: "Tests/KillRun",
            swiftSettings: strict
        ),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: strict),
        .testTarget(name: "TidyTests", dependencies: ["ScaleExpansion"], swiftSettings: strict),
        .testTarget(name: "ConformanceTests", swiftSettings: strict),
    ]
)
