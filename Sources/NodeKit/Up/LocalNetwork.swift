import Client
import Foundation
import Logging
import Primitives
import ServiceLifecycle
import Synchronization

/// A whole network on this machine: a chain, a subnet, miners, validators, a gateway and a page, each a process.
///
/// A part that ends is started again; everything ends with this process.
final class LocalNetwork: Sendable {
    let configuration: UpConfiguration
    let participants: [Participant]
    let folder: String
    let keys: UpKeys

    private struct Parts {
        var children: [String: ChildProcess] = [:]
        var starts: [String: @Sendable () throws -> ChildProcess] = [:]
        var addresses: [String: String] = [:]
        var arguments: [String: [String]] = [:]
        var makes: [String: @Sendable ([String]) throws -> ChildProcess] = [:]
        var isEnding = false
    }

    private let parts = Mutex(Parts())

    /// The name of the one part that cannot be started again.
    static let chain = "chain"

    init(configuration: UpConfiguration, participants: [Participant], folder: String) {
        self.configuration = configuration
        self.participants = participants
        self.folder = folder
        keys = UpKeys(seed: configuration.seed, folder: folder)
    }

    /// Where a part said that it can be reached.
    func address(of name: String) -> String? {
        parts.withLock { $0.addresses[name] }
    }

    /// Starts a part and waits until it says where it is.
    ///
    /// - Throws: ``UpError`` with the end of its log where it does not start.
    @discardableResult
    func start(
        _ name: String,
        _ arguments: [String],
        program: String? = nil,
        environment: [String: String] = [:],
        field: String? = nil,
        seconds: Double = 60
    ) async throws -> String {
        let log = logPath(name)
        let program = program ?? configuration.program
        let make: @Sendable ([String]) throws -> ChildProcess = { arguments in
            try ChildProcess(
                name: name,
                program: program,
                arguments: arguments,
                environment: environment,
                log: log
            )
        }
        let child = try make(arguments)
        parts.withLock {
            $0.children[name] = child
            $0.starts[name] = { try make(arguments) }
        }
        guard let field else { return "" }
        guard let line = await child.firstLine(within: seconds),
            let value = (try? JSON(parsing: Data(line.utf8)))?[field]?.text
        else { throw UpError.partFailed(name: name, log: tail(of: log)) }
        let again = Self.arguments(arguments, at: value)
        parts.withLock {
            $0.addresses[name] = value
            $0.starts[name] = { try make(again) }
            $0.arguments[name] = again
            $0.makes[name] = make
        }
        return value
    }

    /// Ends a part and lets it come back with other arguments.
    func change(_ name: String, _ edit: ([String]) -> [String]) {
        let child = parts.withLock { parts -> ChildProcess? in
            guard let make = parts.makes[name], let old = parts.arguments[name] else { return nil }
            let new = edit(old)
            parts.arguments[name] = new
            parts.starts[name] = { try make(new) }
            return parts.children[name]
        }
        child?.terminate()
    }

    /// The arguments by which a part that was told any port comes back where the others know it to be.
    static func arguments(_ arguments: [String], at address: String) -> [String] {
        guard let port = URL(string: address)?.port else { return arguments }
        var again = arguments
        for (place, argument) in arguments.enumerated().dropLast() where argument.hasSuffix("port") {
            if arguments[place + 1] == "0" { again[place + 1] = "\(port)" }
        }
        return again
    }

    /// Watches the parts and starts those again that ended.
    func supervise() async throws {
        while true {
            try await Task.sleep(for: .milliseconds(500))
            let ended = parts.withLock { parts in
                parts.isEnding ? [] : parts.children.filter { !$0.value.isRunning }.map(\.key)
            }
            if ended.contains(Self.chain) {
                // The chain lives in memory: without it there is nothing to come back to.
                throw UpError.partFailed(name: Self.chain, log: tail(of: logPath(Self.chain)))
            }
            for name in ended.sorted() {
                guard let make = parts.withLock({ $0.starts[name] }) else { continue }
                let child = try make()
                parts.withLock { $0.children[name] = child }
                // A part that cannot live is tried twice a second at most.
                try await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Ends all parts: first asked, after three seconds forced.
    func end() async {
        let children = parts.withLock { parts in
            parts.isEnding = true
            return Array(parts.children.values)
        }
        for child in children { child.terminate() }
        for _ in 0..<30 {
            guard children.contains(where: \.isRunning) else { return }
            try? await Task.sleep(for: .milliseconds(100))
        }
        for child in children { child.kill() }
    }

    /// Where a part's log is.
    func logPath(_ name: String) -> String { "\(folder)/logs/\(name).log" }

    private func tail(of path: String) -> String {
        guard let data = FileManager.default.contents(atPath: path) else { return "" }
        return String(decoding: data.suffix(2_000), as: UTF8.self)
    }
}

/// Why a local network could not run.
public enum UpError: Error, Sendable, CustomStringConvertible {
    /// A part did not start; the end of its log says why.
    case partFailed(name: String, log: String)
    /// The text of the task is not there.
    case noCorpus(String)
    /// The data folder cannot be used.
    case folder(String)
    /// The check found that pay does not follow quality.
    case checkFailed

    public var description: String {
        switch self {
        case .partFailed(let name, let log):
            log.isEmpty ? "\(name) did not start" : "\(name) did not start; the end of its log:\n\(log)"
        case .noCorpus(let why): why
        case .folder(let path): "cannot use the data folder \(path); it must be writable and not hold another run"
        case .checkFailed: "pay does not follow measured quality; see the figures above"
        }
    }
}
