import Foundation

/// A server in a process of its own, whose first line of output says where it listens.
final class ChildServer {
    private let process = Process()
    /// Kept open: our own servers end when it closes.
    private let input = Pipe()
    /// The first line that it printed.
    let greeting: String
    /// The seconds from its start to that line.
    let secondsToGreeting: Double

    /// Starts the server and waits for its line.
    init(_ path: URL, _ arguments: [String]) throws {
        process.executableURL = path
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = input
        let start = ContinuousClock.now
        try process.run()
        var line: [UInt8] = []
        while true {
            let byte = output.fileHandleForReading.readData(ofLength: 1)
            guard let first = byte.first else { throw BenchError("\(path.lastPathComponent) ended before it listened") }
            if first == UInt8(ascii: "\n") { break }
            line.append(first)
        }
        greeting = String(decoding: line, as: UTF8.self)
        secondsToGreeting = start.duration(to: .now).seconds
    }

    /// Seconds of processor time that the server has used, in user and system mode; nil where the system does not say.
    var processorSeconds: Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Memory that is resident, in MB; nil where the system does not say.
    var residentMegabytes: Double? {
        let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = text?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Double($0) }.map { $0 / 1_024 }
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}
