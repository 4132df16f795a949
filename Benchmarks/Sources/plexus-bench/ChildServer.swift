import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server in a process of its own, whose first line of output says where it listens.
final class ChildServer {
    /// How long a server may take to say where it listens, in seconds.
    private static let patience = 60.0

    private let child: ChildProcess
    /// The first line that it printed.
    let greeting: String
    /// The seconds from its start to that line.
    let secondsToGreeting: Double

    /// Starts the server and waits for its line.
    init(_ path: URL, _ arguments: [String]) throws {
        let start = ContinuousClock.now
        child = try ChildProcess(path, arguments, errors: FileHandle.nullDevice)
        guard let line = child.line(before: start + .seconds(Self.patience)) else {
            child.stop()
            throw BenchError("\(path.lastPathComponent) did not say where it listens")
        }
        greeting = line
        secondsToGreeting = start.duration(to: .now).seconds
    }

    /// Seconds of processor time that the server has used, in user and system mode; nil where the system does not say.
    var processorSeconds: Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(child.identifier)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Memory that is resident, in MB; nil where the system does not say.
    var residentMegabytes: Double? {
        let text = try? String(contentsOfFile: "/proc/\(child.identifier)/status", encoding: .utf8)
        let line = text?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Double($0) }.map { $0 / 1_024 }
    }

    func stop() {
        child.stop()
    }
}

/// A process that this one started, whose output is read line by line and which is ended for certain.
final class ChildProcess {
    private let process = Process()
    /// Kept open: what we start ends when its input does, so that nothing is left over even if we are killed.
    private let input = Pipe()
    private let output = Pipe()
    private let hasEnded = DispatchSemaphore(value: 0)
    private var pending: [UInt8] = []

    init(_ path: URL, _ arguments: [String], errors: FileHandle) throws {
        process.executableURL = path
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        let hasEnded = hasEnded
        process.terminationHandler = { _ in hasEnded.signal() }
        try process.run()
    }

    var identifier: Int32 { process.processIdentifier }

    /// The next line of its output; nil at the end of it, or when the time has come.
    func line(before deadline: ContinuousClock.Instant) -> String? {
        let descriptor = output.fileHandleForReading.fileDescriptor
        while true {
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                defer { pending.removeFirst(end + 1) }
                return String(decoding: pending[..<end], as: UTF8.self)
            }
            let left = ContinuousClock.now.duration(to: deadline).seconds
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&request, 1, Int32(min(left * 1_000 + 1, 1_000_000))) > 0 else { return nil }
            var chunk = [UInt8](repeating: 0, count: 4_096)
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { return nil }
            pending.append(contentsOf: chunk[..<count])
        }
    }

    /// Waits until the process ends: its exit status, negative for a signal; nil where it still runs after `seconds`.
    func status(within seconds: Double) -> Int32? {
        guard hasEnded.wait(timeout: .now() + seconds) == .success else { return nil }
        hasEnded.signal()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Asks the process to end and, since a peer may take that for no reason to, kills it after two seconds.
    func stop() {
        guard status(within: 0) == nil else { return }
        process.terminate()
        guard status(within: 2) == nil else { return }
        kill(process.processIdentifier, SIGKILL)
        _ = status(within: 5)
    }
}

/// Ends this process when its input ends: whoever started it is gone then.
func endWithInput() {
    Thread.detachNewThread {
        while true {
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = read(0, &bytes, bytes.count)
            if count == 0 || (count < 0 && errno != EINTR) { exit(1) }
        }
    }
}
