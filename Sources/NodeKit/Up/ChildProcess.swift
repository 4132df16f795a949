import Foundation
import Synchronization

/// A part of a local network in a process of its own.
///
/// The child ends when its standard input ends, so it never outlives this process, however this one goes.
final class ChildProcess: Sendable {
    let name: String
    private let process: Mutex<Process>
    private let input = Pipe()
    private let lines: AsyncStream<String>

    /// Starts a program; its standard error goes to a log file.
    init(
        name: String,
        program: String,
        arguments: [String],
        environment: [String: String] = [:],
        log: String
    ) throws {
        self.name = name
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = input
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try Self.appending(to: log)
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(64))
        lines = stream
        let buffer = LineBuffer()
        output.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            guard !data.isEmpty else {
                handle.readabilityHandler = nil
                continuation.finish()
                return
            }
            for line in buffer.add(data) { continuation.yield(line) }
        }
        try process.run()
        self.process = Mutex(process)
    }

    private static func appending(to path: String) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
        return handle
    }

    /// Whether it runs.
    var isRunning: Bool { process.withLock { $0.isRunning } }

    /// The process's number.
    var identifier: Int32 { process.withLock { $0.processIdentifier } }

    /// The first line that it prints: by convention one JSON object once it is ready.
    func firstLine(within seconds: Double) async -> String? {
        let lines = self.lines
        return await withTaskGroup(of: String?.self) { group in
            group.addTask {
                for await line in lines { return line }
                return nil
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    /// Asks it to end.
    func terminate() {
        try? input.fileHandleForWriting.close()
        process.withLock { if $0.isRunning { $0.terminate() } }
    }

    /// Ends it at once.
    func kill() {
        process.withLock { if $0.isRunning { Foundation.kill($0.processIdentifier, SIGKILL) } }
    }
}

/// Cuts bytes into lines; a line longer than a megabyte is cut there.
private final class LineBuffer: Sendable {
    private let pending = Mutex(Data())

    func add(_ data: Data) -> [String] {
        pending.withLock { pending in
            pending.append(data)
            var lines: [String] = []
            while let end = pending.firstIndex(of: 0x0a) {
                lines.append(String(decoding: pending[pending.startIndex..<end], as: UTF8.self))
                pending = Data(pending[pending.index(after: end)...])
            }
            if pending.count > 1 << 20 {
                lines.append(String(decoding: pending, as: UTF8.self))
                pending = Data()
            }
            return lines
        }
    }
}
