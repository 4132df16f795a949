import Logging
import RPC
import Synchronization

/// Lets tests hold a method back and see what has started and ended.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())

    /// Waits until the gate opens. Ignores cancellation: tests open it.
    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    var waitingCount: Int { state.withLock { $0.waiting.count } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            return state.waiting.exchange(with: [])
        }
        for continuation in waiting { continuation.resume() }
    }
}

extension Array {
    fileprivate mutating func exchange(with other: [Element]) -> [Element] {
        defer { self = other }
        return self
    }
}

/// A server with methods that do what the tests need.
struct TestServer: Sendable {
    let server: RPCServer
    let gate: Gate
    /// Subscriptions whose source is alive.
    let sources: Counter
    var port: Int { server.endpoints[0].port }

    final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func change(by step: Int) { count.withLock { $0 += step } }
        /// Waits until the count is `target`.
        func reaches(_ target: Int) async {
            while value != target { await Task.yield() }
        }
    }

    static func with(
        ports: [Int] = [0],
        limits: (inout RPCLimits) -> Void = { _ in },
        origins: (inout RPCOrigins) -> Void = { _ in },
        _ body: (TestServer) async throws -> Void
    ) async throws {
        var configuration = RPCServerConfiguration(ports: ports)
        limits(&configuration.limits)
        origins(&configuration.origins)
        let gate = Gate()
        let sources = Counter()
        let registry = try RPCRegistry(TestMethods.all(gate: gate, sources: sources))
        let server = try await RPCServer.listen(configuration, registry: registry, logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await server.run() }
            do {
                try await body(TestServer(server: server, gate: gate, sources: sources))
            } catch {
                gate.open()
                server.stop()
                throw error
            }
            gate.open()
            server.stop()
        }
    }

    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Waits until the server has let go of every connection but `count`.
    func connections(reach count: Int) async {
        while server.connectionCount != count { await Task.yield() }
    }
}
