import Foundation

/// The Python peers: a virtual environment made on first use, and scripts that print one line of JSON.
struct Peers: Sendable {
    let bench: Workbench

    /// What the scripts import. `bittensor` 10.5 brings the wallet, and `cyscale` in place of `scalecodec`, with which
    /// it cannot be installed together.
    static let packages = ["bittensor==10.5.0", "bt-decode==0.8.0", "numpy"]

    /// The groups with a peer in Python.
    static let users: Set<Group> = [.sr25519, .scale, .epoch, .axon]

    private var environment: URL {
        bench.repository.appendingPathComponent("Benchmarks/.venv")
    }

    /// The environment's Python, made if it is not there.
    ///
    /// - Throws: where Python or a package cannot be had; the figures then have no peer.
    func python() async throws -> URL {
        let python = environment.appendingPathComponent("bin/python")
        let stamp = environment.appendingPathComponent("packages")
        let wanted = Self.packages.joined(separator: "\n")
        if let present = try? String(contentsOf: stamp, encoding: .utf8), present == wanted { return python }
        bench.say("making a Python environment for the peers: \(Self.packages.joined(separator: ", "))")
        _ = try await Command.run("/usr/bin/env", ["python3", "-m", "venv", environment.path])
        _ = try await Command.run(python.path, ["-m", "pip", "install", "-q"] + Self.packages)
        try wanted.write(to: stamp, atomically: true, encoding: .utf8)
        return python
    }

    /// Runs a script and reads its line of JSON as numbers.
    func run(_ script: String, _ arguments: [String]) async throws -> [String: Double] {
        let python = try await python()
        let output = try await Command.run(python.path, [bench.script(script).path] + arguments)
        let line = output.split(separator: "\n").last.map(String.init) ?? ""
        guard let object = try? JSONDecoder().decode([String: Double].self, from: Data(line.utf8)) else {
            throw BenchError("\(script) printed no figures: \(line.prefix(200))")
        }
        return object
    }
}

/// Commands that run to their end.
enum Command {
    /// The standard output of a command.
    ///
    /// - Throws: where it cannot be started or fails, with the end of what it wrote to standard error.
    static func run(_ path: String, _ arguments: [String]) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        async let complaint = Task.detached { errors.fileHandleForReading.readDataToEndOfFile() }.value
        let data = await Task.detached { output.fileHandleForReading.readDataToEndOfFile() }.value
        let text = String(decoding: await complaint, as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchError("\(([path] + arguments.prefix(3)).joined(separator: " ")): \(text.suffix(400))")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
