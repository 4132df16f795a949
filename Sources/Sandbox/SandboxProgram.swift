public import Foundation

/// What is run in a sandbox.
public struct SandboxProgram: Sendable, Hashable {
    /// The program and its arguments. A name without a slash is looked for in `/usr/local/bin`, `/usr/bin` and `/bin`.
    public var command: [String]
    /// The files that it finds in `/program`, read-only.
    public var files: [SandboxFile]
    /// Its environment, besides `PATH`, `HOME` and `LANG`.
    public var environment: [String: String]
    /// Further folders of this machine that it may read, such as a Python environment.
    public var readable: [String]

    /// A program of its parts.
    public init(
        _ command: [String],
        files: [SandboxFile] = [],
        environment: [String: String] = [:],
        readable: [String] = []
    ) {
        self.command = command
        self.files = files
        self.environment = environment
        self.readable = readable
    }

    /// What the program sees as its environment: fixed, so that the same program does the same everywhere.
    var variables: [String] {
        var all = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/scratch", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0",
        ]
        for (name, value) in environment { all[name] = value }
        return all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}

/// A file that a program finds.
public struct SandboxFile: Sendable, Hashable {
    /// Its path below `/program`.
    public let path: String
    /// Its bytes.
    public let bytes: Data
    /// Whether it may be run.
    public let isExecutable: Bool

    /// A file of its parts.
    public init(path: String, bytes: Data, isExecutable: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.isExecutable = isExecutable
    }

    /// A text file.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Data(text.utf8))
    }

    /// Whether the path stays below the program's folder.
    var isInside: Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && !path.contains("\0")
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}

/// What a program may use, all its processes together.
public struct SandboxLimits: Sendable, Hashable, Codable {
    /// Time by the clock, in milliseconds.
    public var wallMilliseconds = 10_000
    /// Processor time, in milliseconds.
    public var cpuMilliseconds = 5_000
    /// Memory, in bytes.
    public var memoryBytes = 256 << 20
    /// The work folder, which is kept in memory, in bytes.
    public var diskBytes = 32 << 20
    /// Files and folders in it.
    public var diskFiles = 1_000
    /// Processes and threads.
    public var processes = 16
    /// Open files of one process.
    public var openFiles = 64
    /// Standard output and standard error, in bytes.
    public var outputBytes = 1 << 20

    /// Ordinary limits: 10 s by the clock, 5 s of processor time, 256 MiB, 16 processes.
    public init() {}

    /// The limits with another time by the clock, and as much processor time.
    public func lasting(milliseconds: Int) -> SandboxLimits {
        var limits = self
        limits.wallMilliseconds = milliseconds
        limits.cpuMilliseconds = milliseconds
        return limits
    }
}
