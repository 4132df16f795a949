import Engine
import Foundation
import Frame
import Runtime
import State
import Storage

/// A node on disk that makes blocks as fast as it can and announces each once it is final.
struct KillNode {
    let folder: String

    static let genesis = Genesis.dev(profile: .fast)

    /// Opens the chain in the folder, or begins it there.
    static func open(
        _ folder: String,
        isArchive: Bool,
        report: @escaping @Sendable (StorageError?) -> Void = { _ in }
    ) throws -> (engine: Engine, chain: ChainStore) {
        let data = DataFolder(folder)
        let store: RocksStore
        if data.holdsChain {
            store = try data.open()
        } else {
            store = try data.create { store throws(StorageError) in
                try ChainStore.create(in: store, profile: "\(Profile.fast)", genesis: genesis)
            }
        }
        let chain = try ChainStore(opening: store, isArchive: isArchive)
        var configuration = EngineConfiguration(
            profile: .fast,
            blockMode: .manual,
            genesis: genesis,
            retention: .newest(64)
        )
        configuration.storage = EngineStorage(chain: chain, report: report)
        return (try Engine(configuration: configuration), chain)
    }

    func run() async throws {
        let engine = try Self.open(folder, isArchive: true).engine
        let workload = try Workload(engine: engine)
        try await workload.setUp()
        say("ready \(engine.head.number)")
        while true {
            try await workload.step()
            say("final \(engine.head.number) \(engine.head.hash)")
        }
    }
}
