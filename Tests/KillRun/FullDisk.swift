import Engine
import Foundation
import Primitives
import Storage

/// Lets a node run out of room, and then makes room: nothing is lost, and it goes on by itself.
///
/// The room is that of the file system that the folder is on, which should be a small one; or, with a limit on the size
/// of files, what that leaves.
struct FullDisk {
    let folder: String
    let fileLimit: UInt64?

    func run() async throws {
        let ballast = folder + "/../ballast"
        let (engine, _) = try KillNode.open(folder, isArchive: true)
        let workload = try Workload(engine: engine)
        try await workload.setUp()
        if let fileLimit {
            try setLimit(fileLimit)
        } else {
            try Data(count: 48 << 20).write(to: URL(fileURLWithPath: ballast))
        }
        let error = try await fill(engine, workload)
        say("block \(engine.head.number + 1) was not stored: \(error)")
        let stopped = try await refuseAgain(engine, workload) {
            if fileLimit != nil { try setLimit(0) } else { try fillUp(ballast + "-more") }
        }
        guard engine.head.hash == stopped.hash, engine.block(stopped.hash) != nil,
            engine.blockHash(at: stopped.number + 1) == nil
        else { throw Finding("a block was published that is not stored") }

        if fileLimit != nil {
            try setLimit(.max)
        } else {
            try FileManager.default.removeItem(atPath: ballast + "-more")
            try FileManager.default.removeItem(atPath: ballast)
        }
        let hash = try await engine.mine(count: 1)
        guard engine.head.number == stopped.number + 1 else { throw Finding("the held block was lost") }
        try await engine.mine(count: 10)
        say("went on when there was room: block \(engine.head.number)")
        try await reopen(expecting: engine.head.number, (stopped.number + 1, hash))
    }

    /// Makes blocks of random bytes until one cannot be stored.
    private func fill(_ engine: Engine, _ workload: Workload) async throws -> StorageError {
        for _ in 0..<2_000 {
            try await workload.bulk(200_000)
            if let error = try await refusal(engine) { return error }
        }
        throw Finding("the disk did not get full; use a smaller one")
    }

    /// Takes the room again and again until three blocks in a row are refused; gives the head that stays.
    ///
    /// Opening the store anew lets go of files that could not be finished, which makes room for a few blocks more: these
    /// are stored, as they must be.
    private func refuseAgain(
        _ engine: Engine,
        _ workload: Workload,
        _ takeRoom: () throws -> Void
    ) async throws -> BlockRecord {
        var (stopped, refused) = (engine.head, 0)
        for _ in 0..<200 where refused < 3 {
            try takeRoom()
            if try await refusal(engine) == nil {
                // Small blocks fit into room that the store took before; large ones do not.
                try await workload.bulk(200_000)
                (stopped, refused) = (engine.head, 0)
            } else {
                refused += 1
            }
        }
        guard refused == 3 else { throw Finding("blocks were stored without room, again and again") }
        return stopped
    }

    /// Takes what room is left, to the last block of the file system.
    private func fillUp(_ path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw Finding("the rest of the room cannot be taken") }
        defer { close(file) }
        for size in [65_536, 512] {
            let bytes = [UInt8](repeating: 1, count: size)
            while write(file, bytes, size) > 0 {}
        }
    }

    private func refusal(_ engine: Engine) async throws -> StorageError? {
        do {
            try await engine.mine(count: 1)
            return nil
        } catch EngineError.notStored(let error) {
            guard case .full = error else { throw Finding("the error does not say that there is no room: \(error)") }
            return error
        }
    }

    /// A copy of the folder is opened as a node that starts would, since this process holds the folder itself.
    private func reopen(expecting head: BlockNumber, _ held: (number: BlockNumber, hash: Hash256)) async throws {
        let copy = NSTemporaryDirectory() + "plexus-full-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let (again, chain) = try KillNode.open(copy, isArchive: true)
        guard again.head.number == head, try chain.summary().head == head,
            again.blockHash(at: held.number) == held.hash
        else { throw Finding("block \(head) is not there after a restart") }
        say("all \(head) blocks are there after a restart")
    }

    private func setLimit(_ bytes: UInt64) throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        #if os(Linux)
            let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        #else
            let resource = RLIMIT_FSIZE
        #endif
        guard getrlimit(resource, &limit) == 0 else { throw Finding("the limit cannot be read") }
        limit.rlim_cur = rlim_t(min(bytes, UInt64(limit.rlim_max)))
        guard setrlimit(resource, &limit) == 0 else { throw Finding("the limit cannot be set") }
    }
}
